import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { collections } from './collectionVariants.ts';
import { declarations } from './declarationVariants.ts';
import type { Variant } from './limitVariants.ts';
import { overdues } from './overdueVariants.ts';
import { renewals } from './renewalVariants.ts';
import { appeal, appealDecided } from './sampleAppeals.ts';
import { claim, decided, type decision, inWait, wait } from './sampleClaims.ts';
import { enquiries } from './sampleEnquiries.ts';
import { instant } from './sampleLadder.ts';
import { deadlineOf, decidedAt, money, requestedAt, working } from './sampleLimits.ts';

/** What the letters about debts say beside the first sample of each kind, with and without each optional fact. */
export function debtVariants(office: OfficeCode): Variant[] {
  return [
    ...overdues(office),
    ...declarations(office),
    ...renewals,
    ...enquiries(office),
    ...collections(office),
    ...filings(office),
    ...disputes(office),
    ...decisions(office),
    ...payments(office),
    ...appeals(office),
  ];
}

function filings(office: OfficeCode): Variant[] {
  const filed = (
    name: string,
    more: Parameters<typeof claim>[1],
    facts: Partial<LetterFacts> = {},
  ): Variant => [name, 'claim-acknowledged', { claim: claim(office, more), ...facts }];
  const political = (['transfer', 'import-export-ban', 'war', 'public-buyer', 'act-of-state'] as const).map(
    (kind) => filed(kind, { cause: 'political', political: kind, wait: { ...wait, start: 'event' } }),
  );
  return [
    ...political,
    filed('no wait', { cause: 'insolvency', wait: { ...wait, start: 'none', days: 0 }, answerBy: undefined }),
    filed('at most', {
      wait: { ...wait, mode: 'max', start: 'claim' },
      missing: undefined,
      given: undefined,
    }),
    filed(
      'complete',
      { wait: { ...wait, start: 'due-date', days: 1 }, missing: [], count: 1 },
      { due: inWait(office) },
    ),
    filed('two currencies', { amounts: [money(3_734_550, office), { minor: 900_000, currency: 'SEK' }] }),
    filed('one missing', { wait: { ...wait, start: 'overdue-notice' }, missing: ['order'], filedLate: 1 }),
    ['second', 'claim-warning', { claim: claim(office, { warning: 2, answerBy: undefined }) }],
    ['no papers', 'claim-papers', { claim: { answerBy: instant('2026-05-22T15:00:00Z') } }],
    [
      'after the wait',
      'claim-complete',
      { due: deadlineOf('claim.decision', office, requestedAt, working(10)), claim: undefined },
    ],
    [
      'at most 30 days',
      'claim-complete',
      { due: deadlineOf('claim.decision', office, requestedAt, { amount: 30, unit: 'days' }) },
    ],
    [
      'late, with the wait',
      'claim-late',
      { due: inWait(office), claim: { wait }, writtenAt: instant('2026-06-22T08:00:00Z') },
    ],
    [
      'with what runs now',
      'claim-late',
      { nextDue: deadlineOf('claim.decision', office, decidedAt, working(5)), nextSpan: undefined },
    ],
    ['no word yet', 'claim-progress', { lastWordAt: undefined, nextSpan: undefined }],
  ];
}

function disputes(office: OfficeCode): Variant[] {
  const amount = money(1_234_550, office);
  const of = { invoice: 'F-2026-017', amount, whole: true };
  return [
    ['whole', 'claim-disputed', { claim: { dispute: of } }],
    ['a part, decision running', 'claim-disputed', { due: inWait(office) }],
    ['not owed', 'claim-dispute-resolved', { claim: { dispute: { ...of, owed: money(0, office) } } }],
    ['owed', 'claim-dispute-resolved', { claim: { dispute: { ...of, owed: amount } } }],
    ['nothing missing', 'claim-insolvency', { claim: claim(office, { missing: [], given: undefined }) }],
    ['bare', 'claim-insolvency', { claim: undefined }],
  ];
}

function decisions(office: OfficeCode): Variant[] {
  const none = money(0, office);
  const because = (['dispute-resolved', 'appeal', 'policy-year'] as const).map(
    (why): Variant => [
      why,
      'claim-decided',
      decided(office, { because: why, before: money(1_000_000, office) }),
    ],
  );
  return [
    ...because,
    [
      'nothing more',
      'claim-decided',
      decided(office, { because: 'policy-year', before: money(2_136_095, office) }),
    ],
    [
      'paid',
      'claim-decided',
      {
        ...decided(office, { outcome: 'paid', excluded: [], retained: none, payableOn: undefined }),
        ...{ reasons: undefined, outsideRoutes: undefined, nextDue: undefined, nextSpan: undefined },
        ...{ text: undefined, due: undefined, inTime: undefined },
      },
    ],
    ['of several percentages', 'claim-decided', decided(office, { lines: longer(office) })],
    [
      'declined, late',
      'claim-decided',
      {
        ...decided(office, {
          outcome: 'declined',
          indemnity: none,
          retained: none,
          reasonCode: 'nothing-insured',
        }),
        inTime: false,
      },
    ],
  ];
}

/** Several percentages, VAT that is insured, and what is taken off the indemnity. */
function longer(office: OfficeCode): ReturnType<typeof decision>['lines'] {
  return [
    { step: 'debt', amount: money(2_000_000, office) },
    { step: 'vat', amount: money(-420_000, office) },
    { step: 'insured-loss', amount: money(2_420_000, office) },
    { step: 'percentage', amount: money(283_905, office) },
    { step: 'indemnity', amount: money(2_136_095, office) },
    { step: 'receipts', amount: money(100_000, office) },
    { step: 'set-off', amount: money(36_095, office) },
  ];
}

function payments(office: OfficeCode): Variant[] {
  const amount = money(1_234_550, office);
  const kinds = (['advance', 'interest', 'client-share'] as const).map(
    (kind): Variant => [
      kind,
      'claim-paid',
      { claim: { payment: { n: 2, kind, amount, left: amount } }, inTime: false },
    ],
  );
  const toAnother = { n: 1, kind: 'indemnity', amount, party: 'loss-payee', ending: '0300' } as const;
  return [
    ...kinds,
    ['to a loss payee', 'claim-paid', { claim: { payment: toAnother }, inTime: undefined, due: undefined }],
    ['of a loss payee', 'claim-payee', { claim: { payee: { party: 'loss-payee', ending: '0300' } } }],
    [
      'account not told',
      'claim-payment-returned',
      { claim: { payment: { n: 1, kind: 'indemnity', amount } }, text: 'De rekening is opgeheven.' },
    ],
  ];
}

function appeals(office: OfficeCode): Variant[] {
  const against = 'claim-decision';
  return [
    ['a claim', 'appeal-acknowledged', { appeal: appeal({ against }) }],
    ['a claim, changed', 'appeal-decided', appealDecided(office, { against, outcome: 'changed' })],
    [
      'a claim, confirmed',
      'appeal-decided',
      appealDecided(office, { against, outcome: 'confirmed', newDecision: undefined }),
    ],
  ];
}

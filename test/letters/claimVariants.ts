import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { appeal, appealDecided } from './sampleAppeals.ts';
import { claim, decided, inWait, wait } from './sampleClaims.ts';
import { plan, recovery } from './sampleCollections.ts';
import { instant } from './sampleLadder.ts';
import { deadlineOf, decidedAt, money, requestedAt, working } from './sampleLimits.ts';
import { date, extensionAnswered, guide, overdue } from './sampleOverdues.ts';

type Variant = readonly [name: string, kind: LetterKind, facts: Partial<LetterFacts>];

/** What the letters about debts say beside the first sample of each kind, with and without each optional fact. */
export function debtVariants(office: OfficeCode): Variant[] {
  return [
    ...overdues(office),
    ...collections(office),
    ...plans(office),
    ...filings(office),
    ...disputes(office),
    ...decisions(office),
    ...payments(office),
    ...appeals(office),
  ];
}

function overdues(office: OfficeCode): Variant[] {
  const [stop, report, handOver, claimStep] = guide;
  const atOnce = { amount: 0, unit: 'days' } as const;
  const bases = ['due-date', 'invoice-date', 'maximum-extension', 'date-of-loss'] as const;
  const steps = bases.flatMap((from) => [
    { ...stop, term: { ...atOnce, from } },
    { ...claimStep, term: { amount: 1, unit: 'months' as const, from } },
  ]);
  const until = date('2026-07-31');
  return [
    [
      'bare',
      'overdue-received',
      { overdue: overdue(office, { invoices: overdue(office).invoices?.slice(0, 1), count: 1 }) },
    ],
    [
      'many, in two currencies',
      'overdue-received',
      {
        overdue: overdue(office, {
          ...{ count: 25, late: 3, guide: steps },
          unpaid: [money(1_234_550, office), { minor: 500_000, currency: office === 'SE' ? 'EUR' : 'SEK' }],
        }),
        due: deadlineOf('overdue.extension-answer', office, requestedAt),
      },
    ],
    [
      'past its days',
      'overdue-received',
      {
        overdue: overdue(office, { guide: [stop, { ...report, done: false }, handOver] }),
        writtenAt: instant('2026-08-03T09:00:00Z'),
      },
    ],
    [
      'all paid',
      'overdue-receipt',
      { overdue: { received: { on: date('2026-04-20'), amount: money(3_734_550, office) }, unpaid: [] } },
    ],
    ['in instalments', 'overdue-extended', { overdue: { until, kind: 'rescheduling' } }],
    ['later', 'overdue-extension-asked', { overdue: { until } }],
    ['granted', 'overdue-extension-answered', extensionAnswered(office, { granted: true })],
    [
      'too late',
      'overdue-extension-answered',
      { ...extensionAnswered(office, { granted: false, kind: 'rescheduling' }), inTime: false },
    ],
    ['to claim', 'overdue-duty-near', { overdue: { near: claimStep } }],
  ];
}

function collections(office: OfficeCode): Variant[] {
  const on = date('2026-06-05');
  const exceptions = (['limitation', 'retained-goods', 'precautionary-attachment'] as const).map(
    (right): Variant => [right, 'collection-exception', { collection: { exception: { right, on } } }],
  );
  const actions = (['legal', 'keeps-right'] as const).map(
    (kind): Variant => [
      kind,
      'collection-action',
      { collection: { action: { kind, on, cost: money(0, office) } } },
    ],
  );
  const closed = (['recovered', 'closed'] as const).map(
    (closedAs): Variant => [closedAs, 'collection-closed', { collection: { closedAs }, text: undefined }],
  );
  const nothing = { ...recovery(office), toClient: money(0, office), toInsurer: money(0, office) };
  return [
    ...exceptions,
    ...actions,
    ...closed,
    [
      'one invoice',
      'collection-acknowledged',
      { collection: { amount: money(1_234_550, office), count: 1, stopsCover: true } },
    ],
    ['nothing left', 'collection-recovered', { collection: { recovery: nothing }, due: undefined }],
    ['late', 'collection-passed-on', { inTime: false }],
    ['promise told before', 'collection-passed-on', { due: undefined }],
    ['no word yet', 'collection-progress', { lastWordAt: undefined }],
  ];
}

function plans(office: OfficeCode): Variant[] {
  const agent = { name: 'Muster Inkasso GmbH', country: 'DE', own: true };
  const steps = plan(office).steps?.slice(0, 1);
  const bare = { collection: plan(office, { version: 1, steps, agent }), text: undefined, inTime: undefined };
  return [
    ['first', 'collection-plan', bare],
    ...(['approved', 'refused'] as const).map(
      (consent): Variant => [
        consent,
        'collection-plan-answered',
        { collection: { consent }, text: 'Wij bellen u hierover morgen.' },
      ],
    ),
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

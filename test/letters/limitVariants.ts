import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { LimitFact } from '../../shared/domain/limitFacts.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { appeal, appealDecided } from './sampleAppeals.ts';
import {
  announced,
  change,
  deadlineOf,
  decidedAt,
  decision,
  midnight,
  money,
  working,
} from './sampleLimits.ts';

/** A name for a letter, its kind, and the facts that make it other than the sample. */
export type Variant = readonly [name: string, kind: LetterKind, facts: Partial<LetterFacts>];

/** What the letters of the other families say beside the first sample of each kind. */
export function variants(office: OfficeCode): Variant[] {
  return [...decisions(office), ...changes(office), ...fates(office), ...others(office)];
}

function decisions(office: OfficeCode): Variant[] {
  const decided = (name: string, limit: Partial<LimitFact>, more: Partial<LetterFacts> = {}): Variant => [
    name,
    'limit-decided',
    { ...decision(office, limit), ...more },
  ];
  const final = deadlineOf('limit.final-decision', office, decidedAt, working(10));
  return [
    decided('approved', { outcome: 'approved', weighed: undefined }, { reasons: undefined }),
    decided('conditional', { outcome: 'conditional', conditions: ['Alleen binnen de EU.', 'Tot 60 dagen.'] }),
    decided('declined', {
      ...{ outcome: 'declined', amount: money(0, office) },
      grade: { withheld: 'never' },
    }),
    decided('declined, cover stays', { outcome: 'declined', grade: { withheld: 'not-appropriate' } }),
    decided('nil', { outcome: 'nil', amount: money(0, office), exceptional: 'Het bedrijf is failliet.' }),
    decided(
      'interim, temporary',
      { outcome: 'interim', until: midnight('2026-07-01', office), grade: { withheld: 'none' } },
      { due: final, inTime: undefined, reasons: undefined, text: 'Wij wachten op cijfers.' },
    ),
    decided('late', {}, { inTime: false }),
    decided('no appeal', { canAppeal: false }),
  ];
}

function changes(office: OfficeCode): Variant[] {
  const withdrawn = { amount: money(0, office), notice: undefined } as const;
  return [
    [
      'withdrawn',
      'limit-change-announced',
      announced(office, { ...withdrawn, bindingOrders: { rule: 'until-delivered' } }),
    ],
    ['no orders', 'limit-change-announced', announced(office, { bindingOrders: { rule: 'none' } })],
    [
      'has gone',
      'limit-change-effective',
      { ...change(office, withdrawn), writtenAt: midnight('2026-06-04', office) },
    ],
    ['less at once', 'limit-changed-at-once', announced(office, { exceptional: 'Het bedrijf is failliet.' })],
  ];
}

/** Every reason why a change moves or does not come. */
function fates(office: OfficeCode): Variant[] {
  const announcedFor = midnight('2026-06-01', office);
  const moved = (['undelivered', 'comment', 'appeal', 'appeal-decided', 'comment-answered'] as const).map(
    (because): Variant => [because, 'limit-change-moved', { limit: { announcedFor, because } }],
  );
  const amount = money(25_000_000, office);
  const cancelled = (['appeal-decided', 'superseded', undefined] as const).map(
    (because): Variant => [because ?? 'no reason', 'limit-change-cancelled', { limit: { amount, because } }],
  );
  return [...moved, ...cancelled];
}

function others(office: OfficeCode): Variant[] {
  const effectiveAt = midnight('2026-06-03', office);
  const against = 'limit-change';
  return [
    ['about a change', 'limit-message', { limit: { effectiveAt }, due: undefined }],
    ['no word yet', 'limit-progress', { lastWordAt: undefined }],
    ['withheld', 'buyer-worsened', { buyer: { withheld: true } }],
    ['one buyer', 'buyers-improved', { buyer: { improved: [{ name: 'Van Dam Hout B.V.' }] } }],
    ['not found', 'identification-answered', { buyer: undefined, text: 'Niets onder deze naam.' }],
    ['in time', 'appeal-acknowledged', { appeal: appeal({ against, beforeChange: true }) }],
    ['too late', 'appeal-acknowledged', { appeal: appeal({ against, beforeChange: false }) }],
    ['confirmed', 'appeal-decided', appealDecided(office, { outcome: 'confirmed', newDecision: undefined })],
    ['changed', 'appeal-decided', appealDecided(office, { outcome: 'changed' })],
  ];
}

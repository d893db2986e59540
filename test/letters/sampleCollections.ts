import type { CollectionFact } from '../../shared/domain/claimFacts.ts';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { contact, instant } from './sampleLadder.ts';
import { deadlineOf, decidedAt, manager, money, requestedAt, working } from './sampleLimits.ts';
import { date } from './sampleOverdues.ts';

type Facts = Partial<LetterFacts>;

export const collector = {
  ...contact,
  ...{ name: 'Ineke Blom', role: 'collections', email: 'ineke.blom@insurer.example' },
};

export function recovery(office: OfficeCode): NonNullable<CollectionFact['recovery']> {
  return {
    ...{ on: date('2026-06-12'), amount: money(2_000_000, office), costs: money(150_000, office) },
    ...{ toClient: money(1_234_550, office), toInsurer: money(615_450, office) },
  };
}

export function plan(office: OfficeCode, more: Partial<CollectionFact> = {}): CollectionFact {
  return {
    version: 2,
    steps: [
      {
        ...{ kind: 'amicable', on: date('2026-05-06'), cost: money(0, office), borneBy: 'insurer' },
        what: 'Wij bellen het bedrijf en stellen een betalingsregeling voor.',
      },
      {
        ...{ kind: 'legal', on: date('2026-06-10'), cost: money(1_234_550, office), borneBy: 'shared' },
        what: 'Een advocaat dagvaardt het bedrijf.',
      },
      {
        ...{ kind: 'keeps-right', right: 'limitation', cost: money(50_000, office), borneBy: 'client' },
        what: 'Een aangetekende brief stuit de verjaring.',
      },
    ],
    collector: { name: 'Muster Inkasso GmbH', country: 'DE', own: false },
    ...more,
  };
}

/** Facts of every letter about a collection. */
export const ofCollectionKind: Record<
  Extract<LetterKind, `collection-${string}`>,
  (office: OfficeCode) => Facts
> = {
  'collection-acknowledged': (office) =>
    by({
      due: planDue(office),
      collection: { amount: money(3_734_550, office), count: 2, country: 'DE' },
    }),
  'collection-message': () => by({ text: 'Het bedrijf vraagt om een kopie van de factuur.' }),
  'collection-plan': (office) =>
    by({
      ...{ due: planDue(office), inTime: true, writtenAt: decidedAt },
      automaticOn: instant('2026-05-04T15:00:00Z'),
      ...{ collection: plan(office), text: 'In het land van het bedrijf hebben wij geen eigen mensen.' },
    }),
  'collection-plan-answered': () => by({ collection: { consent: 'amicable-only', version: 2 } }),
  'collection-late': (office) => late('collection.plan', office, 3),
  'collection-exception': () =>
    by({
      collection: { exception: { right: 'insolvency-filing', on: date('2026-06-05') } },
      text: 'De curator neemt vorderingen tot die dag aan.',
    }),
  'collection-action': (office) =>
    by({
      collection: { action: { kind: 'amicable', on: date('2026-05-06'), cost: money(12_000, office) } },
      text: 'Wij hebben het bedrijf gebeld. Het betaalt volgende week een deel.',
    }),
  'collection-recovered': (office) =>
    by({
      ...{ collection: { recovery: recovery(office) }, writtenAt: instant('2026-06-12T13:00:00Z') },
      due: deadlineOf('collection.pass-on', office, instant('2026-06-12T12:00:00Z'), working(5)),
    }),
  'collection-payee': () => by({ collection: { ending: '0300' } }),
  'collection-passed-on': (office) =>
    by({
      ...{ collection: { passedOn: money(1_234_550, office), ending: '0300' }, inTime: true },
      ...{ due: deadlineOf('collection.pass-on', office, requestedAt, working(5)), writtenAt: decidedAt },
    }),
  'collection-pass-on-late': (office) => late('collection.pass-on', office, 5),
  'collection-closed': () =>
    by({
      collection: { closedAs: 'uncollectable' },
      text: 'Het bedrijf heeft geen bezittingen meer.',
    }),
  'collection-subrogated': (office) =>
    by({
      collection: { sharing: { insurer: money(2_700_000, office), total: money(3_734_550, office) } },
    }),
  'collection-progress': () =>
    by({
      ...{ lastWordAt: decidedAt, nextSpan: working(5), writtenAt: instant('2026-05-05T08:00:00Z') },
    }),
};

function by(facts: Facts): Facts {
  return { contact: collector, ...facts };
}

function planDue(office: OfficeCode) {
  return deadlineOf('collection.plan', office, requestedAt, working(3));
}

export function late(promise: string, office: OfficeCode, days: number): Facts {
  const due = deadlineOf(promise, office, requestedAt, working(days));
  return { contact: manager, due, writtenAt: due.dueAt, nextSpan: working(5) };
}

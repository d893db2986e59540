import type { OfficeCode } from '../../shared/domain/office.ts';
import type { Variant } from './limitVariants.ts';
import { plan, recovery } from './sampleCollections.ts';
import { money } from './sampleLimits.ts';
import { date } from './sampleOverdues.ts';

/** What the letters about a collection say beside the first sample of each kind. */
export function collections(office: OfficeCode): Variant[] {
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
    ...plans(office),
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
  const collector = { name: 'Muster Inkasso GmbH', country: 'DE', own: true };
  const steps = plan(office).steps?.slice(0, 1);
  const bare = {
    collection: plan(office, { version: 1, steps, collector }),
    text: undefined,
    inTime: undefined,
  };
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

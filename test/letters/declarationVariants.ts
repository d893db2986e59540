import type { DeclarationFact } from '../../shared/domain/declarationFacts.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import type { Variant } from './limitVariants.ts';
import { account, declared, periods } from './sampleDeclarations.ts';
import { money } from './sampleLimits.ts';

/** What the letters about declarations say beside the first sample of each kind. */
export function declarations(office: OfficeCode): Variant[] {
  const asked = (name: string, declaration: DeclarationFact, late?: boolean): Variant => [
    name,
    'declaration-reminder',
    { declaration, ...(late && { late }) },
  ];
  return [
    asked('today', { basis: 'turnover', periods: [periods.today] }),
    asked('past', { basis: 'outstanding', periods: [periods.past] }),
    asked('several, late', { basis: 'turnover', periods: [periods.past, periods.ahead] }, true),
    ['nothing sold', 'declaration-received', { declaration: declared(office, { lines: [] }) }],
    [
      'nothing outstanding, too late, instead of an estimate',
      'declaration-received',
      {
        declaration: declared(office, {
          ...{ basis: 'outstanding', lines: [], tooLate: true, insteadOfEstimate: true },
        }),
        due: undefined,
      },
    ],
    ...accounts(office),
  ];
}

function accounts(office: OfficeCode): Variant[] {
  const [domestic, exempt] = account(office).account?.taxes ?? [];
  if (!domestic || !exempt) throw new Error('The sample has two taxes');
  const back = account(office, {
    ...{ comes: 'given-back', topUp: undefined, premium: money(935_000, office) },
    taxes: [
      { ...domestic, back: true },
      { ...domestic, country: 'BE' },
      { ...exempt, back: true },
    ],
  });
  const even = account(office, { comes: 'even', taxes: [], dueOn: undefined });
  return [
    ['given back, late', 'declaration-account', { declaration: back, inTime: false }],
    ['even', 'declaration-account', { declaration: even }],
    [
      'on balances',
      'declaration-account',
      { declaration: { ...account(office, { before: undefined }), basis: 'outstanding' } },
    ],
  ];
}

import type { DeclarationFact } from '../../shared/domain/declarationFacts.ts';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { contact, instant } from './sampleLadder.ts';
import { deadlineOf, manager, money, working } from './sampleLimits.ts';
import { date } from './sampleOverdues.ts';

type Facts = Partial<LetterFacts>;

const quarter = { from: date('2026-01-01'), to: date('2026-03-31') };
const subject = 'KV-2026-0042';

/** A policy's letter: by the contact, about the policy. */
const about = (declaration: DeclarationFact): Facts => ({ contact, subject, due: undefined, declaration });

export const periods = {
  ahead: { ...quarter, dueOn: date('2026-04-30'), lies: 'ahead' },
  today: { ...quarter, dueOn: date('2026-04-23'), lies: 'today' },
  past: { ...quarter, dueOn: date('2026-04-16'), lies: 'past' },
} as const satisfies Record<string, NonNullable<DeclarationFact['periods']>[number]>;

/** Two parts of the business, in the office's currency. */
export function declared(office: OfficeCode, more: Partial<DeclarationFact> = {}): DeclarationFact {
  return {
    ...{ basis: 'turnover', period: quarter, total: money(425_000_000, office) },
    lines: [
      { country: 'NL', line: 'domestic', amount: money(300_000_000, office) },
      { country: 'NL', line: 'export', amount: money(125_000_000, office) },
    ],
    ...more,
  };
}

export const accountDue = (office: OfficeCode) =>
  deadlineOf('premium.account', office, instant('2026-04-22T13:20:00Z'), working(20));

type Account = NonNullable<DeclarationFact['account']>;

/** The example of `cover.md` D.5: 4,250,000 at 0.22 % is 9,350; the minimum makes it 12,000. */
export function account(office: OfficeCode, more: Partial<Account> = {}): DeclarationFact {
  const zero = money(0, office);
  return {
    basis: 'turnover',
    account: {
      year: { from: date('2026-01-01'), to: date('2026-12-31') },
      ...{ declared: money(425_000_000, office), rate: '0.22', computed: money(935_000, office) },
      ...{ topUp: money(265_000, office), premium: money(1_200_000, office), before: money(800_000, office) },
      ...{ comes: 'billed', net: money(400_000, office), total: money(459_294, office) },
      taxes: [
        {
          ...{ country: 'NL', line: 'domestic', percent: '21', exempt: false, back: false },
          ...{ base: money(282_353, office), amount: money(59_294, office) },
        },
        {
          ...{ country: 'NL', line: 'export', percent: '0', exempt: true, back: false },
          ...{ base: money(117_647, office), amount: zero },
        },
      ],
      dueOn: date('2027-03-20'),
      ...more,
    },
  };
}

/** Facts of every letter about declarations. */
export const ofDeclarationKind: Record<
  Extract<LetterKind, `declaration-${string}`>,
  (office: OfficeCode) => Facts
> = {
  'declaration-reminder': () => about({ basis: 'turnover', periods: [periods.ahead] }),
  'declaration-received': (office) => ({ ...about(declared(office)), due: accountDue(office) }),
  'declaration-corrected': (office) => ({ ...about(declared(office)), due: accountDue(office) }),
  'declaration-estimated': (office) => ({ ...about(declared(office)), text: 'Zoals vorig jaar, plus 3 %.' }),
  'declaration-account': (office) => ({ ...about(account(office)), inTime: true }),
  'declaration-account-late': (office) => {
    const due = accountDue(office);
    return { contact: manager, subject, due, writtenAt: due.dueAt };
  },
};

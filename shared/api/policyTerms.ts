import * as z from 'zod';
import { Money, MoneyAboveZero } from '../domain/money.ts';
import { Assignee } from '../domain/policy/claimTerms.ts';
import { PolicyTerms } from '../domain/policy/policy.ts';
import { line } from './schemas.ts';

const { from, undecided, deductible, minimumRetention, threshold, ...more } = PolicyTerms.shape;
const { aggregateFirstLoss, maximumLiability, premium, turnover, ...plain } = more;
const [multiple, amount] = maximumLiability.unwrap().options;
const advance = premium.unwrap().shape.advance.unwrap();

/** The terms that hold an amount, with amounts of that kind. */
const inMoney = <A extends typeof Money>(money: A) => ({
  undecided: undecided.unwrap().extend({ upTo: money }).optional(),
  deductible: deductible.unwrap().extend({ amount: money }).optional(),
  minimumRetention: money.optional(),
  threshold: threshold.unwrap().extend({ amount: money }).optional(),
  aggregateFirstLoss: aggregateFirstLoss.unwrap().extend({ amount: money }).optional(),
  maximumLiability: z
    .discriminatedUnion('rule', [multiple.extend({ premiumPaid: money }), amount.extend({ amount: money })])
    .optional(),
  premium: premium
    .unwrap()
    .extend({ minimum: money.optional(), advance: advance.extend({ amount: money }).optional() })
    .optional(),
  turnover: turnover.unwrap().extend({ expected: money }).optional(),
});

/** Terms as they are read. */
export const TermsView = z.strictObject({ from, ...plain, ...inMoney(Money) }).meta({ id: 'PolicyTerms' });

const written = inMoney(MoneyAboveZero);
/** Terms as they are written: what is left out stays as it was, null takes away. */
export const TermsBody = z
  .strictObject(plain)
  .partial()
  .extend({
    undecided: written.undecided.nullable(),
    disclosure: plain.disclosure.nullable(),
    deductible: written.deductible.nullable(),
    minimumRetention: written.minimumRetention.nullable(),
    threshold: written.threshold.nullable(),
    aggregateFirstLoss: written.aggregateFirstLoss.nullable(),
    maximumLiability: written.maximumLiability.nullable(),
    invoicingWithinDays: plain.invoicingWithinDays.nullable(),
    statutoryLaw: plain.statutoryLaw.nullable(),
    premium: written.premium.nullable(),
    declaration: plain.declaration.nullable(),
    turnover: written.turnover.nullable(),
    assignee: Assignee.extend({ name: line(200), reference: line(60).optional() })
      .nullable()
      .optional(),
  });

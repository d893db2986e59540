import type * as z from 'zod';
import type { Declarations as View } from '../../shared/api/declarationView.ts';
import { yearsOf } from '../../shared/domain/declaration/periods.ts';
import { premiumOf } from '../../shared/domain/declaration/plan.ts';
import { recordOf } from '../../shared/domain/declaration/standing.ts';
import type { Billed, Declaration, YearRecord } from '../../shared/domain/declaration/state.ts';
import type { LocalDate } from '../../shared/domain/instant.ts';
import { type Currency, moneyOf } from '../../shared/domain/money.ts';
import { netOf, taxOf } from '../../shared/domain/premium/billed.ts';
import { yearPremium } from '../../shared/domain/premium/yearPremium.ts';

type YearView = View['years'][number];

/** The insurance years that are open and have begun, with what their premium comes to so far. */
export function yearViews(state: Declaration, today: LocalDate): YearView[] {
  return yearsOf(state.plan)
    .filter(({ from }) => from >= state.closedBefore && from <= today)
    .map((year) => yearView(state, recordOf(state, year)));
}

function yearView(state: Declaration, record: YearRecord): YearView {
  const { from, to, owed, accounts } = record;
  return {
    ...{ from, to, status: owed ? 'account-due' : accounts > 0 ? 'accounted' : 'running' },
    ...premiumView(state, record),
    billed: record.billed.map((bill) => billedView(bill, state.currency)),
    ...(owed && { accountDue: owed.due }),
  };
}

function premiumView({ plan, currency }: Declaration, record: YearRecord): Pick<YearView, 'premium'> {
  const term = premiumOf(plan, record);
  if (!term) return {};
  const amounts = record.declared.flatMap(({ lines }) => lines.map(({ amount }) => amount));
  const { declared: all, computed, topUp, premium } = yearPremium(term, amounts);
  const money = (minor: number) => moneyOf({ minor, currency });
  return {
    premium: {
      ...{ basis: term.basis, rate: term.rate, declared: money(all) },
      ...{ computed: money(computed), topUp: money(topUp), premium: money(premium) },
    },
  };
}

function billedView({ kind, on, invoiceId, parts }: z.infer<typeof Billed>, currency: Currency) {
  const money = (minor: number) => moneyOf({ minor: Math.abs(minor), currency });
  const [net, tax] = [netOf(parts), taxOf(parts)];
  return {
    ...{ kind, on, comes: comesOf(net + tax), ...(invoiceId && { invoiceId }) },
    ...{ net: money(net), tax: money(tax), total: money(net + tax) },
    taxes: parts.map(({ base, amount, ...part }) => ({
      ...{ ...part, comes: comesOf(base) },
      ...{ base: money(base), amount: money(amount) },
    })),
  };
}

function comesOf(amount: number): 'billed' | 'given-back' | 'even' {
  if (amount === 0) return 'even';
  return amount > 0 ? 'billed' : 'given-back';
}

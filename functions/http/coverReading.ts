import { casePartition, header } from '../../shared/data/keys.ts';
import type { Found } from '../../shared/data/read.ts';
import { worldIn } from '../../shared/data/registers.ts';
import { localDateAt } from '../../shared/domain/calendar.ts';
import { creditLimitProcess } from '../../shared/domain/creditLimit/process.ts';
import { CreditLimit } from '../../shared/domain/creditLimit/state.ts';
import { asOf } from '../../shared/domain/elapse.ts';
import type { Instant, LocalDate } from '../../shared/domain/instant.ts';
import { Overdue } from '../../shared/domain/overdue/state.ts';
import { type SupplyStop, stopsAt } from '../../shared/domain/overdue/stops.ts';

/** A limit as of now: what has passed in it counts, whether or not its alarm rang. */
export function limitIn(found: Found, limitId: string, now: Instant): CreditLimit | undefined {
  const item = found(header(casePartition(limitId)));
  if (!item) return undefined;
  const stored = CreditLimit.parse(item.state);
  return asOf(creditLimitProcess, stored, now, worldIn(found, stored.office)).state;
}

/** What unpaid invoices do to a delivery on that day: no deadline of their file changes it. */
export function stopsIn(found: Found, overdueId: string, deliveryOn: LocalDate, now: Instant): SupplyStop[] {
  const item = found(header(casePartition(overdueId)));
  if (!item) return [];
  const state = Overdue.parse(item.state);
  return stopsAt(state, deliveryOn, localDateAt(state.office, now));
}

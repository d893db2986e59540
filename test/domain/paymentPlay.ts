import { calendarFor } from '../../shared/domain/calendar.ts';
import { foldCommon } from '../../shared/domain/case.ts';
import { rulesFor } from '../../shared/domain/charterRules.ts';
import { Instant } from '../../shared/domain/instant.ts';
import type { PaymentEvent } from '../../shared/domain/payment/event.ts';
import { foldPayment, withOwed } from '../../shared/domain/payment/fold.ts';
import { type Owing, owe, paymentTimers } from '../../shared/domain/payment/owe.ts';
import type { Paying } from '../../shared/domain/payment/paying.ts';
import { withPaymentTasks } from '../../shared/domain/payment/tasks.ts';
import type { PromiseChange } from '../../shared/domain/promise.ts';

export const at = (text: string) => Instant.parse(text);
const { id, version } = calendarFor('NL');

export const client = { kind: 'client', memberId: 'mem_1' } as const;

/** A case that owes nothing yet. */
export const nothingOwed: Paying = {
  ...{ kind: 'claim', id: 'clm_nlx', reference: 'CLM-1', clientId: 'cli_1', office: 'NL', locale: 'nl-NL' },
  ...{ openedAt: at('2026-03-02T09:00:00Z'), lastAt: at('2026-03-02T09:00:00Z'), events: 1, clientEvents: 1 },
  rules: {
    charter: rulesFor('NL', at('2026-03-02T09:00:00Z')).version,
    calendar: { id, version },
  },
  ...{ timers: [], promises: [], tasks: [] },
  ...{ currency: 'EUR', payments: [], paid: 0 },
};

/** The case after an event of its payments. */
export function after(
  state: Paying,
  event: PaymentEvent,
  now: Instant,
  promises: PromiseChange[] = [],
): Paying {
  const timers = paymentTimers(state, promises, now);
  const folded = foldCommon(foldPayment(state, event, { at: now }), {
    ...{ at: now, audience: 'client', promises, timers },
  });
  return withPaymentTasks(folded, 'claims', now);
}

/** The case once it owes so much. */
export function owing(state: Paying, what: Owing, now: Instant): Paying {
  const { owed, promises } = owe(state, what, 'claim.payment', now);
  const timers = paymentTimers(state, promises, now);
  const folded = foldCommon(withOwed(state, owed), { at: now, audience: 'client', promises, timers });
  return withPaymentTasks(folded, 'claims', now);
}

/** An account given and confirmed so long before that it can be paid to. */
export function withAccount(state: Paying): Paying {
  const given = after(
    state,
    { type: 'payee-given', data: { party: 'client', ending: '4321', enteredBy: client } },
    at('2026-03-02T10:00:00Z'),
  );
  const checked = { confirmed: true, by: 'stf_sam' };
  return after(given, { type: 'payee-checked', data: checked }, at('2026-03-02T11:00:00Z'));
}

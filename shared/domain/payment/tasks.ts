import type { Instant } from '../instant.ts';
import type { Role } from '../person.ts';
import { addTask, removeTasks } from '../tasks.ts';
import { owedPayments, type Paying } from './paying.ts';

/** What a person of ours has to do about payments; the late one is a senior manager's. */
export const paymentTasks = ['order-payment', 'order-late-payment', 'check-payee'] as const;
export type PaymentTask = (typeof paymentTasks)[number];

/** The tasks that the payments leave once the promises of an event are folded: what can be ordered, what is late, what must be checked. */
export function withPaymentTasks<S extends Paying>(state: S, worker: Role, since: Instant): S {
  const owed = owedPayments(state);
  const late = owed.find((payment) => promiseOf(state, payment.dueKey)?.status === 'broken');
  const next = owed.find((payment) => promiseOf(state, payment.dueKey)?.status === 'running');
  const unchecked = state.payee && !state.payee.calledBack && owed.length > 0;
  const tasks = [
    ...(next
      ? [{ name: 'order-payment', role: worker, dueAt: promiseOf(state, next.dueKey)?.dueAt ?? since }]
      : []),
    ...(late ? [{ name: 'order-late-payment', role: 'senior-manager', dueAt: since }] : []),
    ...(unchecked ? [{ name: 'check-payee', role: worker, dueAt: since }] : []),
  ];
  const gone = paymentTasks.filter((name) => !tasks.some((task) => task.name === name));
  return tasks.reduce((next, task) => addTask(next, { ...task, since }), removeTasks(state, gone));
}

function promiseOf({ promises }: Paying, dueKey: string) {
  return promises.find(({ key }) => key === dueKey);
}

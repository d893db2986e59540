import type { Payment } from '../../shared/domain/bank/payment.ts';

/**
 * The bank: a port. It is asked for a payment under a name that follows from claim and instalment alone; asked
 * again under the same name it changes nothing, whatever it is asked for then. Throws when it could not be asked.
 */
export type Bank = (name: string, payment: Payment) => Promise<void>;

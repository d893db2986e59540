import { staffClaimPayments } from '../../shared/api/staffClaimPayments.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { debtorAccountsFromEnvironment } from '../bank/debtorAccounts.ts';
import { sanctionsFromEnvironment } from './sanctions.ts';
import { serve } from './serve.ts';
import { claimPaymentHandlers } from './staffClaimPayments/handlers.ts';

/** The sanctions list is shipped beside the bundle, which is a CommonJS module. */
const desk = {
  store: storeFromEnvironment(),
  sanctions: sanctionsFromEnvironment(__dirname),
  accounts: debtorAccountsFromEnvironment(),
};

export const handler = serve(staffClaimPayments, claimPaymentHandlers(desk));

import { claimPayments } from '../../shared/api/claimPayments.ts';
import { claims } from '../../shared/api/claims.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { claimHandlers } from './claims/handlers.ts';
import { claimPaymentHandlers } from './claims/payments.ts';
import { serve } from './serve.ts';

const store = storeFromEnvironment();

export const handler = serve(
  { ...claims, ...claimPayments },
  { ...claimHandlers(store), ...claimPaymentHandlers(store) },
);

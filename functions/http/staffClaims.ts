import { staffClaimDecisions } from '../../shared/api/staffClaimDecisions.ts';
import { staffClaims } from '../../shared/api/staffClaims.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { debtorAccountsFromEnvironment } from '../bank/debtorAccounts.ts';
import { sanctionsFromEnvironment } from './sanctions.ts';
import { serve } from './serve.ts';
import { claimDecisionHandlers } from './staffClaims/decisionHandlers.ts';
import { staffClaimHandlers } from './staffClaims/handlers.ts';

const store = storeFromEnvironment();
/** The sanctions list is shipped beside the bundle, which is a CommonJS module. */
const sanctions = sanctionsFromEnvironment(__dirname);
const desk = { store, sanctions, accounts: debtorAccountsFromEnvironment() };

export const handler = serve(
  { ...staffClaims, ...staffClaimDecisions },
  { ...staffClaimHandlers(store), ...claimDecisionHandlers(desk) },
);

import { claims } from '../../shared/api/claims.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { debtorAccountsFromEnvironment } from '../bank/debtorAccounts.ts';
import { claimHandlers } from './claims/handlers.ts';
import { serve } from './serve.ts';

const desk = { store: storeFromEnvironment(), accounts: debtorAccountsFromEnvironment() };

export const handler = serve(claims, claimHandlers(desk));

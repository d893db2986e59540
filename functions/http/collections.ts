import { collections } from '../../shared/api/collections.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { debtorAccountsFromEnvironment } from '../bank/debtorAccounts.ts';
import { collectionHandlers } from './collections/handlers.ts';
import { serve } from './serve.ts';

const desk = { store: storeFromEnvironment(), accounts: debtorAccountsFromEnvironment() };

export const handler = serve(collections, collectionHandlers(desk));

import { collectionMoney } from '../../shared/api/collectionMoney.ts';
import { collections } from '../../shared/api/collections.ts';
import { staffCollections } from '../../shared/api/staffCollections.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { debtorAccountsFromEnvironment } from '../bank/debtorAccounts.ts';
import { collectionHandlers } from './collections/handlers.ts';
import { collectionMoneyHandlers } from './collections/passing.ts';
import { staffCollectionHandlers } from './collections/staffHandlers.ts';
import { sanctionsFromEnvironment } from './sanctions.ts';
import { serve } from './serve.ts';

const store = storeFromEnvironment();
/** The sanctions list is shipped beside the bundle, which is a CommonJS module. */
const sanctions = sanctionsFromEnvironment(__dirname);
const desk = { store, sanctions, accounts: debtorAccountsFromEnvironment() };

export const handler = serve(
  { ...collections, ...staffCollections, ...collectionMoney },
  { ...collectionHandlers(store), ...staffCollectionHandlers(store), ...collectionMoneyHandlers(desk) },
);

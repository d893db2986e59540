import { collectionMoney } from '../../shared/api/collectionMoney.ts';
import { staffCollections } from '../../shared/api/staffCollections.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { debtorAccountsFromEnvironment } from '../bank/debtorAccounts.ts';
import { sanctionsFromEnvironment } from './sanctions.ts';
import { serve } from './serve.ts';
import { staffCollectionHandlers } from './staffCollections/handlers.ts';
import { collectionMoneyHandlers } from './staffCollections/passing.ts';

const store = storeFromEnvironment();
/** The sanctions list is shipped beside the bundle, which is a CommonJS module. */
const sanctions = sanctionsFromEnvironment(__dirname);
const desk = { store, sanctions, accounts: debtorAccountsFromEnvironment() };

export const handler = serve(
  { ...staffCollections, ...collectionMoney },
  { ...staffCollectionHandlers(store), ...collectionMoneyHandlers(desk) },
);

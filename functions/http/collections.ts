import { collections } from '../../shared/api/collections.ts';
import { staffCollections } from '../../shared/api/staffCollections.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { collectionHandlers } from './collections/handlers.ts';
import { staffCollectionHandlers } from './collections/staffHandlers.ts';
import { serve } from './serve.ts';

const store = storeFromEnvironment();

export const handler = serve(
  { ...collections, ...staffCollections },
  { ...collectionHandlers(store), ...staffCollectionHandlers(store) },
);

import { collections } from '../../shared/api/collections.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { collectionHandlers } from './collections/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(collections, collectionHandlers(storeFromEnvironment()));

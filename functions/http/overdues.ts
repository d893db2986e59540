import { overdues } from '../../shared/api/overdues.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { overdueHandlers } from './overdues/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(overdues, overdueHandlers(storeFromEnvironment()));

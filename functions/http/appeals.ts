import { appeals } from '../../shared/api/appeals.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { appealHandlers } from './appeals/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(appeals, appealHandlers(storeFromEnvironment()));

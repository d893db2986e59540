import { staffOverdues } from '../../shared/api/staffOverdues.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { serve } from './serve.ts';
import { staffOverdueHandlers } from './staffOverdues/handlers.ts';

export const handler = serve(staffOverdues, staffOverdueHandlers(storeFromEnvironment()));

import { staffClients } from '../../shared/api/staffClients.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { serve } from './serve.ts';
import { staffClientHandlers } from './staffClients/handlers.ts';

export const handler = serve(staffClients, staffClientHandlers(storeFromEnvironment()));

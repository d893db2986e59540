import { staffImprovements } from '../../shared/api/staffImprovements.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { serve } from './serve.ts';
import { staffImprovementHandlers } from './staffImprovements/handlers.ts';

export const handler = serve(staffImprovements, staffImprovementHandlers(storeFromEnvironment()));

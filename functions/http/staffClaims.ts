import { staffClaims } from '../../shared/api/staffClaims.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { serve } from './serve.ts';
import { staffClaimHandlers } from './staffClaims/handlers.ts';

export const handler = serve(staffClaims, staffClaimHandlers(storeFromEnvironment()));

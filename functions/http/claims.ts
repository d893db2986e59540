import { claims } from '../../shared/api/claims.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { claimHandlers } from './claims/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(claims, claimHandlers(storeFromEnvironment()));

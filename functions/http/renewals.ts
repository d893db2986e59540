import { renewals } from '../../shared/api/renewals.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { renewalHandlers } from './renewals/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(renewals, renewalHandlers(storeFromEnvironment()));

import { coverChecks } from '../../shared/api/coverChecks.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { coverCheckHandlers } from './creditLimits/coverCheckHandlers.ts';
import { serve } from './serve.ts';

export const handler = serve(coverChecks, coverCheckHandlers(storeFromEnvironment()));

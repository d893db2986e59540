import { coverChecks } from '../../shared/api/coverChecks.ts';
import { creditLimits } from '../../shared/api/creditLimits.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { creditLimitHandlers } from './creditLimits/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(
  { ...creditLimits, ...coverChecks },
  creditLimitHandlers(storeFromEnvironment()),
);

import { claimCalculations } from '../../shared/api/claimCalculations.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { claimCalculationHandlers } from './claimCalculations/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(claimCalculations, claimCalculationHandlers(storeFromEnvironment()));

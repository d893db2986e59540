import { scorecard } from '../../shared/api/scorecard.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { scorecardHandlers } from './scorecard/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(scorecard, scorecardHandlers(storeFromEnvironment()));

import { letters } from '../../shared/api/letters.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { letterHandlers } from './letters/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(letters, letterHandlers(storeFromEnvironment()));

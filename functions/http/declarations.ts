import { declarations } from '../../shared/api/declarations.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { declarationHandlers } from './declarations/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(declarations, declarationHandlers(storeFromEnvironment()));

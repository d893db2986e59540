import { staffDeclarations } from '../../shared/api/staffDeclarations.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { serve } from './serve.ts';
import { staffDeclarationHandlers } from './staffDeclarations/handlers.ts';

export const handler = serve(staffDeclarations, staffDeclarationHandlers(storeFromEnvironment()));

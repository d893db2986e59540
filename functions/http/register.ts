import { register } from '../../shared/api/register.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { registerHandlers } from './register/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(register, registerHandlers(storeFromEnvironment()));

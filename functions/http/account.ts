import { account } from '../../shared/api/account.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { accountHandlers } from './account/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(account, accountHandlers(storeFromEnvironment()));

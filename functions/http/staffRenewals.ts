import { staffRenewals } from '../../shared/api/staffRenewals.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { serve } from './serve.ts';
import { staffRenewalHandlers } from './staffRenewals/handlers.ts';

export const handler = serve(staffRenewals, staffRenewalHandlers(storeFromEnvironment()));

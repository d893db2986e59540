import { staffInvoices } from '../../shared/api/staffInvoices.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { serve } from './serve.ts';
import { staffInvoiceHandlers } from './staffInvoices/handlers.ts';

export const handler = serve(staffInvoices, staffInvoiceHandlers(storeFromEnvironment()));

import { invoices } from '../../shared/api/invoices.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { invoiceHandlers } from './invoices/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(invoices, invoiceHandlers(storeFromEnvironment()));

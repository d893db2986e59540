import { staffEnquiries } from '../../shared/api/staffEnquiries.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { serve } from './serve.ts';
import { staffEnquiryHandlers } from './staffEnquiries/handlers.ts';

export const handler = serve(staffEnquiries, staffEnquiryHandlers(storeFromEnvironment()));

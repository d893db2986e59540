import { enquiries } from '../../shared/api/enquiries.ts';
import { feedback } from '../../shared/api/feedback.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { enquiryHandlers } from './enquiries/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve({ ...enquiries, ...feedback }, enquiryHandlers(storeFromEnvironment()));

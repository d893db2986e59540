import { complaints } from '../../shared/api/complaints.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { complaintHandlers } from './complaints/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(complaints, complaintHandlers(storeFromEnvironment()));

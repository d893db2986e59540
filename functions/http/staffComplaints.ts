import { staffComplaints } from '../../shared/api/staffComplaints.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { serve } from './serve.ts';
import { staffComplaintHandlers } from './staffComplaints/handlers.ts';

export const handler = serve(staffComplaints, staffComplaintHandlers(storeFromEnvironment()));

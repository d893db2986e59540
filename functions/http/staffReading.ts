import { staffReading } from '../../shared/api/staffReading.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { serve } from './serve.ts';
import { staffReadingHandlers } from './staffReading/handlers.ts';

export const handler = serve(staffReading, staffReadingHandlers(storeFromEnvironment()));

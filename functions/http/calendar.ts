import { calendar } from '../../shared/api/calendar.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { calendarHandlers } from './calendar/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(calendar, calendarHandlers(storeFromEnvironment()));

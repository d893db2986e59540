import { overdues } from '../../shared/api/overdues.ts';
import { staffOverdues } from '../../shared/api/staffOverdues.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { overdueHandlers } from './overdues/handlers.ts';
import { staffOverdueHandlers } from './overdues/staff.ts';
import { serve } from './serve.ts';

const store = storeFromEnvironment();

export const handler = serve(
  { ...overdues, ...staffOverdues },
  { ...overdueHandlers(store), ...staffOverdueHandlers(store) },
);

import { staffAppeals } from '../../shared/api/staffAppeals.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { sanctionsFromEnvironment } from './sanctions.ts';
import { serve } from './serve.ts';
import { staffAppealHandlers } from './staffAppeals/handlers.ts';

/** The sanctions list is shipped beside the bundle, which is a CommonJS module. */
const desk = { store: storeFromEnvironment(), sanctions: sanctionsFromEnvironment(__dirname) };

export const handler = serve(staffAppeals, staffAppealHandlers(desk));

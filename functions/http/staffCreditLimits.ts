import { limitChanges } from '../../shared/api/limitChanges.ts';
import { staffCreditLimits } from '../../shared/api/staffCreditLimits.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { sanctionsFromEnvironment } from './sanctions.ts';
import { serve } from './serve.ts';
import { limitChangeHandlers } from './staffCreditLimits/changes.ts';
import { staffCreditLimitHandlers } from './staffCreditLimits/handlers.ts';

/** The sanctions list is shipped beside the bundle, which is a CommonJS module. */
const desk = { store: storeFromEnvironment(), sanctions: sanctionsFromEnvironment(__dirname) };

export const handler = serve(
  { ...staffCreditLimits, ...limitChanges },
  { ...staffCreditLimitHandlers(desk), ...limitChangeHandlers(desk.store) },
);

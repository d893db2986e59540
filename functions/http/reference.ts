import { reference } from '../../shared/api/reference.ts';
import { referenceHandlers } from './reference/handlers.ts';
import { serve } from './serve.ts';

/** The files are shipped beside the bundle, which is a CommonJS module. */
export const handler = serve(reference, referenceHandlers(__dirname));

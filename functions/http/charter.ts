import { charter } from '../../shared/api/charter.ts';
import { charterHandlers } from './charter/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(charter, charterHandlers);

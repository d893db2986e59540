import { guides } from '../../shared/api/guides.ts';
import { guideHandlers } from './guides/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(guides, guideHandlers);

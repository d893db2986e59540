import { ownGuides } from '../../shared/api/guides.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { ownGuideHandlers } from './ownGuides/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(ownGuides, ownGuideHandlers(storeFromEnvironment()));

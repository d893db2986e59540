import { people } from '../../shared/api/people.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { peopleHandlers } from './people/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve(people, peopleHandlers(storeFromEnvironment()));

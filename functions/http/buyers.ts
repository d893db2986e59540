import { buyers } from '../../shared/api/buyers.ts';
import { identification } from '../../shared/api/identification.ts';
import { staffBuyers } from '../../shared/api/staffBuyers.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { buyerHandlers } from './buyers/handlers.ts';
import { serve } from './serve.ts';

const routes = { ...buyers, ...staffBuyers, ...identification };

export const handler = serve(routes, buyerHandlers(storeFromEnvironment()));

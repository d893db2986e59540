import { brokers } from '../../shared/api/brokers.ts';
import { policies } from '../../shared/api/policies.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { brokerHandlers } from './policies/brokers.ts';
import { policyHandlers } from './policies/handlers.ts';
import { serve } from './serve.ts';

const store = storeFromEnvironment();

export const handler = serve(
  { ...policies, ...brokers },
  { ...policyHandlers(store), ...brokerHandlers(store) },
);

import { brokers } from '../../shared/api/brokers.ts';
import { policies } from '../../shared/api/policies.ts';
import { storeFromEnvironment } from '../../shared/data/store.ts';
import { policyHandlers } from './policies/handlers.ts';
import { serve } from './serve.ts';

export const handler = serve({ ...policies, ...brokers }, policyHandlers(storeFromEnvironment()));

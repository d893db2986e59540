import { z } from 'zod';
import type { Store } from '../store.ts';
import { propertiesOf, type Resource } from '../template/resolved.ts';
import { createThrottle, type Throttle } from './throttle.ts';

/** Throttles of single methods (which CDK writes as an empty object) are not played. */
const StageOfPlan = z.strictObject({
  ApiId: z.string(),
  Stage: z.string(),
  Throttle: z.strictObject({}).optional(),
});

const Properties = z.strictObject({
  UsagePlanName: z.string().optional(),
  Description: z.string().optional(),
  ApiStages: z.array(StageOfPlan).default([]),
  Throttle: z.strictObject({ RateLimit: z.number(), BurstLimit: z.number() }).optional(),
  Quota: z.strictObject({ Limit: z.number(), Period: z.enum(['DAY', 'WEEK', 'MONTH']) }).optional(),
  Tags: z.unknown().optional(),
});

/** A usage plan at work: who has one of its keys may ask so often. */
export type UsagePlan = {
  id: string;
  name: string;
  description: string;
  stages: { ApiId: string; Stage: string }[];
  covers(apiId: string, stage: string): boolean;
  /** Takes one request from a key's allowance. */
  take(keyId: string): 'ok' | 'throttled' | 'quota';
};

/** Throttles count by real time, quotas by the virtual clock's UTC days and survive a restart. */
export function createUsagePlan(resource: Resource, store: Store, now: () => number): UsagePlan {
  const properties = propertiesOf(resource, Properties);
  const throttle: Throttle | undefined =
    properties.Throttle && createThrottle(properties.Throttle.RateLimit, properties.Throttle.BurstLimit);
  store.define(
    'create table if not exists usage (planId text, keyId text, period text, used integer, primary key (planId, keyId, period))',
  );
  const used = (keyId: string, period: string) => {
    const sql = `insert into usage values (?, ?, ?, 1) on conflict do update set used = used + 1 returning used`;
    return Number(store.get(sql, resource.ref, keyId, period)?.used);
  };
  const { Quota } = properties;
  return {
    id: resource.ref,
    name: properties.UsagePlanName ?? resource.logicalId,
    description: properties.Description ?? '',
    stages: properties.ApiStages,
    covers: (apiId, stage) => properties.ApiStages.some((it) => it.ApiId === apiId && it.Stage === stage),
    take(keyId) {
      if (throttle && !throttle.take(keyId)) return 'throttled';
      if (Quota && used(keyId, periodOf(Quota.Period, now())) > Quota.Limit) return 'quota';
      return 'ok';
    },
  };
}

/** The first day of the period that an instant is in, in UTC. */
function periodOf(period: 'DAY' | 'WEEK' | 'MONTH', at: number): string {
  const day = new Date(at);
  if (period === 'WEEK') day.setUTCDate(day.getUTCDate() - day.getUTCDay());
  if (period === 'MONTH') day.setUTCDate(1);
  return `${period} ${day.toISOString().slice(0, 10)}`;
}

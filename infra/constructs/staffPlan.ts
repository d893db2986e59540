import { Period, type Stage, UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import type { Construct } from 'constructs';

/** The plan that every staff key is added to: what one person's work can need, and no more. */
export function staffPlan(scope: Construct, stage: Stage): UsagePlan {
  return new UsagePlan(scope, 'StaffPlan', {
    description: 'Staff keys',
    throttle: { rateLimit: 20, burstLimit: 40 },
    quota: { limit: 20_000, period: Period.DAY },
    apiStages: [{ api: stage.restApi, stage }],
  });
}

import { createObjects } from '../buckets/objects.ts';
import { declareMailEvents } from '../mail/mailEvents.ts';
import type { StandingGateway } from '../standGateway.ts';
import type { Ground, Standing } from '../standUp.ts';
import { ofType } from '../template/resolved.ts';
import { apiGateway } from './apiGateway.ts';
import { cloudFormation } from './cloudFormation.ts';
import { eventBridge } from './eventBridge.ts';
import { lambdaService } from './lambda.ts';
import type { AwsService } from './request.ts';
import { simpleStorage } from './s3.ts';
import { simpleEmail } from './ses.ts';
import { stepFunctions } from './stepFunctions.ts';

type OnGround = Ground & { outputs: Record<string, Record<string, string>> };

/** The services of the pretended cloud by the name in a signature's scope. */
export function servicesOf(
  ground: OnGround,
  standing: Standing,
  gateway: StandingGateway,
): Record<string, AwsService> {
  const { declared, clock, dir, faults } = ground;
  const refs = (type: string) => ofType(declared, type).map((resource) => resource.ref);
  return {
    apigateway: apiGateway(gateway.keys, gateway.plans),
    cloudformation: cloudFormation(ground.outputs),
    events: eventBridge(standing.buses),
    lambda: lambdaService(standing.functions, standing.deliveries),
    s3: simpleStorage(refs('AWS::S3::Bucket'), createObjects(dir.buckets), clock.now),
    ses: simpleEmail(standing.outbox, standing.buses, declareMailEvents(declared)),
    states: stepFunctions({ machines: standing.machines, executions: standing.executions, faults }),
  };
}

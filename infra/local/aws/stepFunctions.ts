import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Execution, Executions } from '../machines/executions.ts';
import type { StateMachines } from '../machines/stateMachines.ts';
import type { Faults } from '../options.ts';
import { type AwsResponse, type AwsService, json, refusal, unsupported } from './request.ts';

const Start = z.object({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().default('{}'),
});
const OfExecution = z.object({ executionArn: z.string(), error: z.string().optional() });
const List = z.object({ stateMachineArn: z.string(), statusFilter: z.string().optional() });

type Parts = { machines: StateMachines; executions: Executions; faults: Faults };

/** The part of the Step Functions API that services and their operators use. */
export function stepFunctions(parts: Parts): AwsService {
  const operations: Record<string, (body: unknown) => AwsResponse> = {
    StartExecution: (body) => start(Start.parse(body), parts),
    DescribeExecution: (body) => {
      const found = parts.executions.find(OfExecution.parse(body).executionArn);
      return found ? json(200, describe(found)) : missing();
    },
    StopExecution: (body) => {
      const { executionArn, error } = OfExecution.parse(body);
      const stopped = parts.machines.stop(executionArn, error ?? null);
      return stopped ? json(200, { stopDate: (stopped.stoppedAt ?? 0) / 1000 }) : missing();
    },
    ListExecutions: (body) => {
      const { stateMachineArn, statusFilter } = List.parse(body);
      const all = parts.executions
        .list(stateMachineArn)
        .filter((it) => !statusFilter || it.status === statusFilter);
      return json(200, { executions: all.map(describe) });
    },
  };
  return (request) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    return operations[operation]?.(JSON.parse(request.body.toString())) ?? unsupported(`states:${operation}`);
  };
}

function start(body: z.infer<typeof Start>, { machines, faults }: Parts): AwsResponse {
  const name = body.name ?? randomUUID();
  if (faults.startExecution?.(name) === 'fail')
    return refusal(500, 'InternalFailure', 'A fault hook made it fail');
  if (!/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/]{1,80}$/.test(name))
    return refusal(400, 'InvalidName', `Invalid name: ${name}`);
  const started = machines.start(body.stateMachineArn, name, body.input);
  if ('refused' in started) return refusal(400, started.refused, `${started.refused}: ${name}`);
  return json(200, { executionArn: started.arn, startDate: started.startedAt / 1000 });
}

function describe(execution: Execution): object {
  return {
    executionArn: execution.arn,
    stateMachineArn: execution.machine,
    name: execution.name,
    status: execution.status,
    startDate: execution.startedAt / 1000,
    ...(execution.stoppedAt !== null && { stopDate: execution.stoppedAt / 1000 }),
    input: execution.input,
    ...(execution.output !== null && { output: execution.output }),
    ...(execution.error !== null && { error: execution.error }),
  };
}

const missing = () => refusal(400, 'ExecutionDoesNotExist', 'Execution does not exist');

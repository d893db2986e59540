import { toInstant } from '../clock.ts';
import type { Functions } from '../lambda/functions.ts';
import { type FunctionError, failure, type Outcome } from '../lambda/protocol.ts';
import { within } from '../within.ts';
import type { Machine, State, TaskState } from './definition.ts';
import type { Execution } from './executions.ts';
import { evaluateField, type States } from './jsonataText.ts';
import { catcherOf, retryDelay } from './retry.ts';

/** What one step of an execution asks for. */
export type Step =
  | { kind: 'wait'; until: number }
  | { kind: 'retry'; at: number; used: number[] }
  | { kind: 'go'; to: string; with: unknown }
  | { kind: 'succeed'; output: unknown }
  | { kind: 'fail'; error: string; cause: string };

type Ground = { machine: Machine; functions: Functions; now: number };

/** Plays the state an execution is in. `waited` says that a Wait has had its time. */
export async function play(execution: Execution, waited: boolean, ground: Ground): Promise<Step> {
  const state = ground.machine.states[execution.state] as State;
  const states: States = {
    input: JSON.parse(execution.stateInput),
    context: contextOf(execution, ground.machine),
  };
  try {
    if (state.Type === 'Task') return await playTask(state, execution, states, ground);
    if (state.Type === 'Fail') return { kind: 'fail', error: state.Error ?? '', cause: state.Cause ?? '' };
    if (state.Type === 'Wait' && !waited) {
      const until = await waitUntil(state, states, execution.enteredAt);
      if (until > ground.now) return { kind: 'wait', until };
    }
    return await leave(state, states, states.input);
  } catch (error) {
    return queryFailure(error);
  }
}

function queryFailure(error: unknown): Step {
  const cause =
    error instanceof Error ? error.message : ((error as { message?: string })?.message ?? String(error));
  return { kind: 'fail', error: 'States.QueryEvaluationError', cause };
}

/** The context object of the Amazon States Language; every instant is the virtual clock's. */
function contextOf(execution: Execution, machine: Machine): object {
  const used = JSON.parse(execution.retries) as number[];
  return {
    Execution: {
      Id: execution.arn,
      Input: JSON.parse(execution.input),
      Name: execution.name,
      StartTime: millis(execution.startedAt),
    },
    State: {
      EnteredTime: millis(execution.enteredAt),
      Name: execution.state,
      RetryCount: used.reduce((sum, count) => sum + (count ?? 0), 0),
    },
    StateMachine: { Id: machine.arn, Name: machine.name },
  };
}

const millis = (at: number) => new Date(at).toISOString();

/** Wait looks at whole seconds only and wants an upper-case T and Z, as AWS does. */
async function waitUntil(
  state: Extract<State, { Type: 'Wait' }>,
  states: States,
  entered: number,
): Promise<number> {
  if (state.Seconds !== undefined) return entered + Number(await evaluateField(state.Seconds, states)) * 1000;
  const timestamp = String(await evaluateField(state.Timestamp, states));
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(timestamp)) {
    throw new Error(`${timestamp} is no timestamp of Amazon States Language`);
  }
  return Math.floor(Date.parse(timestamp) / 1000) * 1000;
}

async function leave(
  state: Exclude<State, { Type: 'Fail' }>,
  states: States,
  result: unknown,
): Promise<Step> {
  const output =
    state.Output === undefined ? result : await evaluateField(state.Output, { ...states, result });
  if (state.Type !== 'Succeed' && state.Next) return { kind: 'go', to: state.Next, with: output };
  return { kind: 'succeed', output };
}

async function playTask(
  state: TaskState,
  execution: Execution,
  states: States,
  ground: Ground,
): Promise<Step> {
  const { FunctionName, Payload } = (await evaluateField(state.Arguments, states)) as Record<string, unknown>;
  const invocation = ground.functions.invoke(String(FunctionName), Payload ?? {});
  const outcome = await inTime(invocation, state.TimeoutSeconds ?? LONGEST_TASK);
  if (outcome.ok) {
    return leave(state, states, { ExecutedVersion: '$LATEST', Payload: outcome.payload, StatusCode: 200 });
  }
  return afterFailure(state, execution, states, outcome.error, ground.now);
}

/** The longest that a function may run, and so a task that says nothing (s). */
const LONGEST_TASK = 900;

/** @param seconds of real time: work takes none of the virtual clock's. */
async function inTime(outcome: Promise<Outcome>, seconds: number): Promise<Outcome> {
  const late = failure('States.Timeout', `The task took more than ${seconds} s`);
  return (await within(outcome, seconds * 1000)) ?? late;
}

async function afterFailure(
  state: TaskState,
  execution: Execution,
  states: States,
  error: FunctionError,
  now: number,
): Promise<Step> {
  const used = JSON.parse(execution.retries) as number[];
  const delay = retryDelay(state, error.errorType, used);
  if (delay !== undefined) return { kind: 'retry', at: now + delay, used };
  const catcher = catcherOf(state, error.errorType);
  const errorOutput = { Error: error.errorType, Cause: JSON.stringify({ ...error, at: toInstant(now) }) };
  if (!catcher) return { kind: 'fail', error: errorOutput.Error, cause: errorOutput.Cause };
  const output =
    catcher.Output === undefined
      ? errorOutput
      : await evaluateField(catcher.Output, { ...states, errorOutput });
  return { kind: 'go', to: catcher.Next, with: output };
}

import type { Activity } from '../activity.ts';
import { type Clock, toInstant } from '../clock.ts';
import type { DueSource } from '../due.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Faults } from '../options.ts';
import type { Machine } from './definition.ts';
import type { Execution, Executions } from './executions.ts';
import { play, type Step } from './interpreter.ts';

/** The name of an execution stays taken for this long after it ended (ms). */
const NAME_KEPT = 90 * 86_400_000;

/** A refusal in the words of the Step Functions API. */
export type MachineRefusal = { refused: 'StateMachineDoesNotExist' | 'ExecutionAlreadyExists' };

/** The declared machines at work. */
export type StateMachines = {
  start(machineArn: string, name: string, input: string): Execution | MachineRefusal;
  stop(executionArn: string, error: string | null): Execution | undefined;
  /** Takes up what was at work when the service was last killed. */
  resume(): void;
  alarms: DueSource;
};

export type MachineParts = {
  machines: Machine[];
  executions: Executions;
  functions: Functions;
  clock: Clock;
  activity: Activity;
  faults: Faults;
  ended: (execution: Execution, machine: Machine) => void;
};

export function createStateMachines(parts: MachineParts): StateMachines {
  const { executions } = parts;
  const byArn = new Map(parts.machines.map((machine) => [machine.arn, machine]));
  const run = (execution: Execution, waited: boolean) => {
    const machine = byArn.get(execution.machine);
    if (machine) parts.activity.run(() => playOn(execution, waited, machine, parts));
  };
  return {
    start: (machineArn, name, input) => start(byArn.get(machineArn), name, input, parts, run),
    stop: (executionArn, error) => stop(executionArn, error, parts),
    resume: () => {
      for (const execution of executions.atWork()) run(execution, false);
    },
    alarms: {
      kind: 'alarm',
      next() {
        const due = executions.earliestDue();
        return due && { at: due.dueAt ?? 0, name: `${machineName(due)}/${due.name}` };
      },
      fire() {
        const due = executions.earliestDue();
        if (!due) return;
        const awake: Execution = { ...due, dueAt: null };
        executions.save(awake);
        // A task that waits for its next attempt is played again; a Wait is left.
        run(awake, byArn.get(due.machine)?.states[due.state]?.Type === 'Wait');
      },
    },
  };
}

/** Plays an execution, state after state, until it waits or has ended. */
async function playOn(
  execution: Execution,
  waited: boolean,
  machine: Machine,
  parts: MachineParts,
): Promise<void> {
  const { executions, functions, clock } = parts;
  let current = execution;
  for (let through = waited; ; through = false) {
    const step = await play(current, through, { machine, functions, now: clock.now() });
    // Stopped or wiped meanwhile: what the step says no longer counts.
    if (executions.find(current.arn)?.status !== 'RUNNING') return;
    current = apply(current, delayed(step, current, parts), clock.now());
    executions.save(current);
    if (current.status !== 'RUNNING') return parts.ended(current, machine);
    if (current.dueAt !== null) return;
  }
}

function delayed(step: Step, { name }: Execution, { faults }: MachineParts): Step {
  return step.kind === 'wait' ? { ...step, until: step.until + (faults.delayAlarm?.(name) ?? 0) } : step;
}

function start(
  machine: Machine | undefined,
  name: string,
  input: string,
  { executions, clock }: MachineParts,
  run: (execution: Execution, waited: boolean) => void,
): Execution | MachineRefusal {
  if (!machine) return { refused: 'StateMachineDoesNotExist' };
  const arn = `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;
  const same = executions.find(arn);
  if (same && !nameIsFree(same, clock.now())) {
    // As AWS: the same name and input while it runs is the same request again.
    const again = same.status === 'RUNNING' && same.input === input;
    return again ? same : { refused: 'ExecutionAlreadyExists' };
  }
  const execution = begin(arn, name, input, machine, clock.now());
  executions.save(execution);
  run(execution, false);
  return execution;
}

function stop(
  executionArn: string,
  error: string | null,
  { executions, clock }: MachineParts,
): Execution | undefined {
  const found = executions.find(executionArn);
  if (found?.status !== 'RUNNING') return found;
  const stopped: Execution = { ...found, status: 'ABORTED', dueAt: null, stoppedAt: clock.now(), error };
  executions.save(stopped);
  return stopped;
}

const machineName = (execution: Execution) => execution.machine.replace(/^.*:/, '');

function nameIsFree(execution: Execution, now: number): boolean {
  return execution.stoppedAt !== null && now - execution.stoppedAt > NAME_KEPT;
}

function begin(arn: string, name: string, input: string, machine: Machine, now: number): Execution {
  return {
    arn,
    machine: machine.arn,
    name,
    input,
    status: 'RUNNING',
    state: machine.startAt,
    stateInput: input,
    enteredAt: now,
    dueAt: null,
    retries: '[]',
    transitions: 1,
    startedAt: now,
    stoppedAt: null,
    output: null,
    error: null,
  };
}

/** An execution after a step. Every state entered, and every retry, is one transition. */
function apply(execution: Execution, step: Step, now: number): Execution {
  const transitions = execution.transitions + 1;
  switch (step.kind) {
    case 'wait':
      return { ...execution, dueAt: step.until };
    case 'retry':
      return { ...execution, dueAt: step.at, retries: JSON.stringify(step.used), transitions };
    case 'go': {
      const stateInput = JSON.stringify(step.with);
      return {
        ...execution,
        state: step.to,
        stateInput,
        enteredAt: now,
        dueAt: null,
        retries: '[]',
        transitions,
      };
    }
    case 'succeed':
      return {
        ...execution,
        status: 'SUCCEEDED',
        dueAt: null,
        stoppedAt: now,
        output: JSON.stringify(step.output),
      };
    case 'fail': {
      const error = `${step.error}: ${step.cause} (${toInstant(now)})`;
      return { ...execution, status: 'FAILED', dueAt: null, stoppedAt: now, error };
    }
  }
}

import { z } from 'zod';
import { StartRefused } from '../startRefused.ts';
import { propertiesOf, type Resource, where } from '../template/resolved.ts';
import { checkExpressions } from './jsonataText.ts';

const Retrier = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.number().default(1),
  MaxAttempts: z.number().default(3),
  BackoffRate: z.number().default(2),
  MaxDelaySeconds: z.number().optional(),
  /** Jitter only spreads load, of which there is none here: the full delay is waited. */
  JitterStrategy: z.enum(['FULL', 'NONE']).optional(),
  Comment: z.string().optional(),
});
export type Retrier = z.infer<typeof Retrier>;

const Catcher = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  Next: z.string(),
  Output: z.unknown().optional(),
  Comment: z.string().optional(),
});

const common = { Comment: z.string().optional(), QueryLanguage: z.literal('JSONata').optional() };
const output = { Output: z.unknown().optional() };
const onward = { Next: z.string().optional(), End: z.literal(true).optional() };

const State = z.discriminatedUnion('Type', [
  z.strictObject({
    Type: z.literal('Wait'),
    Timestamp: z.string().optional(),
    Seconds: z.union([z.number(), z.string()]).optional(),
    ...common,
    ...output,
    ...onward,
  }),
  z.strictObject({
    Type: z.literal('Task'),
    Resource: z.string().regex(/^arn:aws:states:::lambda:invoke$/, 'only lambda:invoke is supported'),
    Arguments: z
      .record(z.string(), z.unknown())
      .refine((it) => 'FunctionName' in it, 'FunctionName is missing'),
    Retry: z.array(Retrier).default([]),
    Catch: z.array(Catcher).default([]),
    TimeoutSeconds: z.number().optional(),
    ...common,
    ...output,
    ...onward,
  }),
  z.strictObject({ Type: z.literal('Pass'), ...common, ...output, ...onward }),
  z.strictObject({ Type: z.literal('Succeed'), ...common, ...output }),
  z.strictObject({
    Type: z.literal('Fail'),
    Error: z.string().optional(),
    Cause: z.string().optional(),
    ...common,
  }),
]);
export type State = z.infer<typeof State>;
export type TaskState = Extract<State, { Type: 'Task' }>;

const Definition = z.strictObject({
  Comment: z.string().optional(),
  QueryLanguage: z.literal('JSONata', { error: 'only JSONata machines are supported' }),
  StartAt: z.string(),
  States: z.record(z.string(), State),
});

const Properties = z.object({
  DefinitionString: z.string(),
  DefinitionSubstitutions: z.undefined({ error: 'substitutions are not supported' }).optional(),
  StateMachineType: z
    .literal('STANDARD', { error: 'express machines are not supported' })
    .default('STANDARD'),
});

/** A state machine of which the runtime plays every state. */
export type Machine = { name: string; arn: string; startAt: string; states: Record<string, State> };

/** @throws StartRefused on a state, a field or an expression that is not played, naming the machine and it. */
export function declareMachine(resource: Resource): Machine {
  const text = propertiesOf(resource, Properties).DefinitionString;
  const parsed = Definition.safeParse(JSON.parse(text));
  if (!parsed.success) {
    throw new StartRefused(`${where(resource)} is not supported here: ${z.prettifyError(parsed.error)}`);
  }
  const { StartAt, States } = parsed.data;
  for (const next of [StartAt, ...Object.values(States).flatMap(followers)]) {
    if (!(next in States))
      throw new StartRefused(`${where(resource)} goes to ${next}, which is no state of it.`);
  }
  checkAll(States, resource);
  return { name: resource.att.Name ?? resource.ref, arn: resource.ref, startAt: StartAt, states: States };
}

function followers(state: State): string[] {
  const next = 'Next' in state && state.Next ? [state.Next] : [];
  return state.Type === 'Task' ? [...next, ...state.Catch.map((catcher) => catcher.Next)] : next;
}

function checkAll(states: Record<string, State>, resource: Resource): void {
  for (const [name, state] of Object.entries(states)) {
    try {
      checkExpressions(state);
    } catch (error) {
      const why = error instanceof Error ? error.message : JSON.stringify(error);
      throw new StartRefused(
        `State ${name} of ${where(resource)} has an expression that cannot be read: ${why}`,
      );
    }
  }
}

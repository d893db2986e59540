import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/** The fault and the number of the call it hits. */
export type Fault = { at: number; mode: Mode };

/** One call of an SDK client on its way. */
export type SdkCall = { name: string; input: object; next: () => Promise<object> };
/** The function that makes the call: what can happen to it. */
type Caller = { kill: () => Promise<never>; deliverAgain: () => Promise<void> };

type Happening = {
  /** The calls it can happen to; all when absent. */
  only?: readonly string[];
  happen: (call: SdkCall, caller: Caller) => Promise<object>;
};

const writes = [
  ...['TransactWriteItems', 'UpdateItem', 'PutItem', 'DeleteItem'],
  ...['StartExecution', 'SendEmail', 'PutEvents', 'PutObject'],
];

/** Everything bad that can happen to one SDK call. A read that fails after it was done is one that fails. */
export const modes = {
  /** The request is lost on its way. */
  'fails before': { happen: () => Promise.reject(networkError()) },
  /** The request is done, its answer lost. */
  'fails after': { only: writes, happen: ({ next }) => next().then(() => Promise.reject(networkError())) },
  /** The answer is lost and the SDK sends the request again. */
  repeated: { only: writes, happen: ({ next }) => next().then(next) },
  throttled: { happen: ({ name }) => Promise.reject(throttling(name)) },
  /** Somebody else is at the same item in this moment. */
  conflict: {
    only: ['TransactWriteItems'],
    happen: () => Promise.reject(cancelled('TransactionConflict')),
  },
  /** A success that is none: what was asked for was left undone. */
  'not done': { only: ['BatchGetItem', 'PutEvents'], happen: async (call) => notDone(call) },
  /** The event reaches the function twice: the second runs to its end before this call is made. */
  'delivered twice': { happen: ({ next }, caller) => caller.deliverAgain().then(next) },
  /** The call is done and never returns: the function is gone, and its next call is one that is never made. */
  killed: { happen: ({ next }, caller) => next().then(caller.kill) },
} as const satisfies Record<string, Happening>;
export type Mode = keyof typeof modes;

/** Every mode that can happen to a call of this name. */
export function modesFor(name: string): Mode[] {
  const all = Object.entries(modes) as [Mode, Happening][];
  return all.filter(([, { only }]) => !only || only.includes(name)).map(([mode]) => mode);
}

export function happen(mode: Mode, call: SdkCall, caller: Caller): Promise<object> {
  return modes[mode].happen(call, caller);
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

function networkError(): Error {
  return Object.assign(named('TimeoutError', 'socket hang up'), { code: 'ECONNRESET' });
}

function cancelled(Code: string): Error {
  const message = `Transaction cancelled, please refer cancellation reasons [${Code}]`;
  return new TransactionCanceledException({ message, CancellationReasons: [{ Code }], $metadata: {} });
}

const tableCalls = ['BatchGetItem', 'Query', 'UpdateItem', 'PutItem'];

function throttling(name: string): Error {
  if (name === 'TransactWriteItems') return cancelled('ThrottlingError');
  const error = tableCalls.includes(name) ? 'ProvisionedThroughputExceededException' : 'ThrottlingException';
  return named(error, 'Rate exceeded');
}

function notDone({ name, input }: SdkCall): object {
  const left = 'RequestItems' in input ? { Responses: {}, UnprocessedKeys: input.RequestItems } : undefined;
  const refused = { FailedEntryCount: 1, Entries: [{ ErrorCode: 'ThrottlingException' }] };
  if (name === 'BatchGetItem' && !left) throw new Error('A read of nothing');
  return { response: {}, output: { ...(left ?? refused), $metadata: {} } };
}

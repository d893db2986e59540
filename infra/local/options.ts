import type { IncomingHttpHeaders } from 'node:http';
import type { StreamRecord } from './streams/streamRecord.ts';
import type { Warm } from './warm.ts';

/**
 * Ways to hurt the runtime, for tests in the same process. They may be set and unset while it runs.
 * `dropStream` loses a record for every consumer; `startExecution` makes the call fail with a 500;
 * `delayAlarm` makes a Wait last longer by so many ms of virtual time;
 * `beforeInvoke` runs before every event invocation (not before HTTP ones) and may wait, or say that
 * the invocation is to fail.
 */
export type Faults = {
  dropStream?: (record: StreamRecord) => boolean;
  delayAlarm?: (executionName: string) => number;
  startExecution?: (name: string) => 'fail' | undefined;
  beforeInvoke?: (functionName: string, event: unknown) => Promise<'fail' | undefined>;
};

/** Whether a request is served. `path` is without the query, header names are lower case. */
export type Admits = (path: string, headers: IncomingHttpHeaders) => boolean;

/** What the local runtime is given. */
export type LocalOptions = {
  /** Folder of a synthesized cloud assembly (`cdk.out`). */
  assembly: string;
  /** Everything that must survive a restart, and the logs. */
  dataDir: string;
  /** Port on 127.0.0.1; 0 takes any free one. */
  port: number;
  /** Where the clock of a new data folder begins (RFC 3339); an old one goes on from where it was. */
  now?: string;
  /** The clock moves only by `advance`. */
  frozen?: boolean;
  /** Remove the data folder first. */
  fresh?: boolean;
  /** A DynamoDB-compatible endpoint to use instead of the packaged engine. */
  endpoint?: string;
  region?: string;
  log?: (line: string) => void;
  onProgress?: (step: string) => void;
  faults?: Faults;
  /** What an earlier service of this process has left, and where this one leaves it. */
  warm?: Warm;
  /** Makes environments of what runs by the clock while nothing else is to be done. */
  provision?: boolean;
  /** Asked before a request is served; what it refuses gets 503: data can be put in before others come. */
  admits?: Admits;
};

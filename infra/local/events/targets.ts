import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '../startRefused.ts';
import type { Deliveries } from './deliveries.ts';
import type { Queues } from './queues.ts';

type Parts = { deliveries: Deliveries; queues: Queues; logs: string };

/** Sends payloads (JSON) to functions, queues and log groups, by ARN. */
export function createTargets(parts: Parts): (target: string, payload: string) => void {
  return (target, payload) => {
    if (target.includes(':lambda:')) return parts.deliveries.send(target, payload);
    if (target.includes(':sqs:')) return parts.queues.send(target, JSON.parse(payload));
    appendFileSync(join(parts.logs, `${logName(target)}.log`), `${payload}\n`);
  };
}

/** A log file's name for a log group's name or ARN. */
export const logName = (group: string): string =>
  group
    .replace(/^arn:.*:log-group:/, '')
    .replace(/:\*$/, '')
    .replace(/^\//, '')
    .replaceAll('/', '_');

/** @throws StartRefused when a target is of a kind, or a thing, that does not stand here. */
export function refuseUnknownTarget(
  target: string,
  from: string,
  hasFunction: boolean,
  queues: Queues,
): void {
  const known = hasFunction || queues.has(target) || target.includes(':logs:');
  if (!known) throw new StartRefused(`${from} sends to ${target}, which the local runtime does not know.`);
}

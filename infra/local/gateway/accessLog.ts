import { appendFile } from 'node:fs';
import { join } from 'node:path';
import { logName } from '../events/targets.ts';
import type { Context } from './context.ts';
import type { Answer, Refusal } from './exchange.ts';
import type { Stage } from './stage.ts';
import { refuseOtherTemplates, substituteContext } from './substitute.ts';

export type AccessLog = (
  context: Context,
  answer: Answer,
  latency: number,
  refusal: Refusal | undefined,
) => void;

/** Writes a line per request in the declared format, to the file of the declared log group. */
export function createAccessLog(stage: Stage, logs: string): AccessLog {
  if (!stage.accessLog) return () => undefined;
  const { DestinationArn, Format } = stage.accessLog;
  refuseOtherTemplates(Format, 'The access log');
  const file = join(logs, `${logName(DestinationArn)}.log`);
  return (context, answer, latency, refusal) => {
    const facts = {
      ...context,
      status: answer.status,
      responseLatency: latency,
      responseLength: Buffer.byteLength(answer.body),
      ...(refusal && { error: { responseType: refusal.refusal, message: refusal.message } }),
    };
    appendFile(file, `${substituteContext(Format, facts, '-')}\n`, () => undefined);
  };
}

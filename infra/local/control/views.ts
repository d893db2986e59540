import { toInstant } from '../clock.ts';
import type { Execution } from '../machines/executions.ts';
import type { Mail } from '../mail/outbox.ts';

const instant = (at: number | null) => (at === null ? null : toInstant(at));

/** An execution as `/_local/executions` shows it. `transitions` is what the cloud would charge for. */
export function executionShown(execution: Execution): object {
  const { machine, name, status, state, transitions, input, output, error } = execution;
  return {
    machine: machine.replace(/^.*:/, ''),
    name,
    status,
    state,
    startedAt: instant(execution.startedAt),
    waitsUntil: instant(execution.dueAt),
    stoppedAt: instant(execution.stoppedAt),
    transitions,
    input: JSON.parse(input),
    output: output === null ? null : JSON.parse(output),
    error,
  };
}

/** A mail as `/_local/outbox` shows it: attachments by name and size, their content is in the `.eml` file. */
export function mailShown({ attachments, ...mail }: Mail): object {
  const shown = attachments.map(({ name, contentType, content }) => ({
    name,
    contentType,
    bytes: Buffer.from(content, 'base64').length,
  }));
  return { ...mail, attachments: shown };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const script = join(import.meta.dirname, '../../infra/start.js');

/** `npm start` in a process of its own. */
export type Running = { child: ChildProcess; output: () => string; ended: Promise<number | null> };

export function npmStart(args: string[]): Running {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      output += data;
    });
  }
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, output: () => output, ended };
}

/** Waits until the words were printed. @throws with everything printed when the process ends before */
export async function printed({ child, output }: Running, words: string): Promise<void> {
  while (!output().includes(words)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended:\n${output()}`);
    await pause(5);
  }
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port');
  return address.port;
}

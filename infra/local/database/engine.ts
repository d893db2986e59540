import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { StartRefused } from '../startRefused.ts';
import type { DynamoCall } from './dynamoCall.ts';

/** Real time in which the engine has to answer first (ms). */
const START_LIMIT = 10_000;

export type Engine = { url: string; stop(): Promise<void> };

/**
 * Starts the packaged database engine on a file. A shell stands between: it ends the engine when this
 * process is gone, however it went.
 * @throws StartRefused where the engine has no package, saying what to run instead.
 */
export async function startEngine(file: string, call: (url: string) => DynamoCall): Promise<Engine> {
  const binary = findBinary();
  await endOrphan(file);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const script =
    'exec 3<&0; "$@" 0</dev/null >/dev/null & e=$!; echo $e; (read x <&3; kill -9 $e) >/dev/null 2>&1 & wait $e';
  const shell = spawn(
    '/bin/sh',
    ['-c', script, 'engine', binary, 'serve', '--port', `${port}`, '--db-path', file],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      // In a group of its own: Ctrl-C is for the service, which ends the engine when its work is done.
      detached: true,
    },
  );
  const problems: string[] = [];
  shell.stderr.on('data', (data) => problems.push(String(data)));
  shell.stdout.on('data', (data) => writeFileSync(pidFile(file), String(data).trim()));
  await answering(call(url), shell, problems);
  return { url, stop: () => stop(shell) };
}

const pidFile = (file: string) => `${file}.pid`;

function findBinary(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    const binary = join(dirname(manifest), 'dynoxide');
    if (process.platform === 'linux' && process.arch === 'x64' && existsSync(binary)) return binary;
  } catch {
    // The package is optional: it is absent where it cannot run.
  }
  throw new StartRefused(
    `No database engine is packaged for ${process.platform}-${process.arch}. Start one that speaks DynamoDB and name it:\n` +
      '  docker run -d -p 8000:8000 amazon/dynamodb-local\n' +
      '  DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start',
  );
}

/** Ends the engine of a service that was killed, should it still be there. */
export async function endOrphan(file: string): Promise<void> {
  if (!existsSync(pidFile(file))) return;
  const pid = Number(readFileSync(pidFile(file), 'utf8'));
  rmSync(pidFile(file));
  for (let tries = 0; tries < 100 && isEngine(pid, file); tries += 1) {
    if (tries === 20) process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The process has our file on its command line: a number alone may have gone to another program. */
function isEngine(pid: number, file: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(file);
  } catch {
    return false;
  }
}

async function answering(call: DynamoCall, shell: ChildProcess, problems: string[]): Promise<void> {
  const giveUp = Date.now() + START_LIMIT;
  for (;;) {
    try {
      await call('DynamoDB_20120810.ListTables', {});
      return;
    } catch (error) {
      if (shell.exitCode !== null || Date.now() > giveUp) {
        throw new StartRefused(`The database engine does not start: ${problems.join(' ') || String(error)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

async function stop(shell: ChildProcess): Promise<void> {
  if (shell.exitCode !== null) return;
  const ended = new Promise((resolve) => shell.once('exit', resolve));
  shell.stdin?.end();
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

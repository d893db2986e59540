import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { closeServer, listen } from '../listen.ts';
import { StartRefused } from '../startRefused.ts';
import { endOrphan, pidFile } from './orphan.ts';
import { indexStream } from './streamIndex.ts';
import { type Written, watchWrites } from './written.ts';

export type Engine = { url: string; written: Written; stop(): Promise<void> };

/** Ports to try: between finding a free one and using it, another program may take it. */
const PORT_TRIES = 5;

/**
 * Starts the packaged database engine on a file.
 * @param rather the port to try first
 * @throws StartRefused where the engine has no package, saying what to run instead.
 */
export async function startEngine(
  file: string,
  log: (line: string) => void,
  rather?: number,
): Promise<Engine> {
  const binary = findEngine();
  await endOrphan(file);
  for (let tries = 1; ; tries += 1) {
    const port = (tries === 1 && rather) || (await freePort());
    const shell = spawnGuarded([binary, 'serve', '--port', `${port}`, '--db-path', file]);
    shell.stdout.on('data', (data) => writeFileSync(pidFile(file), String(data).trim()));
    const problem = await listening(shell);
    if (problem === undefined) {
      indexStream(file);
      return engineOf(`http://127.0.0.1:${port}`, shell, file, log);
    }
    if (tries === PORT_TRIES || !problem.includes('already in use')) {
      throw new StartRefused(`The database engine does not start: ${problem}`);
    }
  }
}

/** @throws StartRefused on a platform for which there is no package, with the command to run there. */
export function findEngine(platform: string = process.platform, architecture: string = process.arch): string {
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    const binary = join(dirname(manifest), 'dynoxide');
    if (platform === 'linux' && architecture === 'x64' && existsSync(binary)) return binary;
  } catch {
    // The package is optional: it is absent where it cannot run.
  }
  throw new StartRefused(
    `No database engine is packaged for ${platform}-${architecture}. Start one that speaks DynamoDB and name it:\n` +
      '  docker run -d -p 8000:8000 amazon/dynamodb-local\n' +
      '  DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start',
  );
}

/**
 * Runs a command under a shell that ends it when this process is gone, however it went: the shell's input
 * closes then. It prints the command's process id first.
 */
function spawnGuarded(command: string[]): ChildProcessWithoutNullStreams {
  const script =
    'exec 3<&0; "$@" 0</dev/null >/dev/null & e=$!; echo $e; (read x <&3; kill -9 $e) >/dev/null 2>&1 & wait $e';
  // In a group of its own: Ctrl-C is for the service, which ends the engine when its work is done.
  return spawn('/bin/sh', ['-c', script, 'engine', ...command], { stdio: 'pipe', detached: true });
}

/** Resolves when the engine listens; with its last words when it ends instead. */
function listening(shell: ChildProcessWithoutNullStreams): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = '';
    shell.stderr.on('data', (data) => {
      said += data;
      if (/listening on/i.test(said)) resolve(undefined);
    });
    shell.once('close', () => resolve(said || 'it ended without a word'));
    shell.once('error', (error) => resolve(error.message));
  });
}

function engineOf(
  url: string,
  shell: ChildProcessWithoutNullStreams,
  file: string,
  log: (line: string) => void,
): Engine {
  const stopping = { yes: false };
  const { written, close } = watchWrites(file);
  shell.once('exit', (code) => {
    if (!stopping.yes)
      log(`The database engine has ended by itself (${code}): every request fails until a restart.`);
  });
  return {
    url,
    written,
    async stop() {
      if (!stopping.yes) close();
      stopping.yes = true;
      if (shell.exitCode !== null) return;
      const ended = new Promise((resolve) => shell.once('exit', resolve));
      shell.stdin.end();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe);
  await closeServer(probe);
  return port;
}

import { existsSync, readFileSync, rmSync } from 'node:fs';

/** Where the process id of the engine on a file is noted. */
export const pidFile = (file: string) => `${file}.pid`;

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

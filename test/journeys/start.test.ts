import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { begin, testFolder } from './house.ts';
import { freePort, npmStart, printed } from './process.ts';

const curlIn = (output: string) => /^ {2}(curl .*)$/m.exec(output)?.[1] ?? '';
const tokenIn = (output: string) => /Bearer (\S+)/.exec(output)?.[1] ?? '';

test('npm start shows progress at once, prints a request that works, and keeps everything over a restart', {
  timeout: 300_000,
}, async () => {
  const data = testFolder();
  const port = String(await freePort());
  const args = ['--port', port, '--data', data, '--offices', 'MX', '--frozen', '--now', begin];
  const first = npmStart(args);
  await printed(first, 'Looking for changes');
  await printed(first, 'Stop with Ctrl-C');
  for (const words of [
    `http://127.0.0.1:${port}/v1`,
    '/v1/docs',
    '/_local/outbox',
    '/_local/clock',
    'x-api-key',
  ]) {
    expect(first.output()).toContain(words);
  }
  const me = execFileSync('bash', ['-c', curlIn(first.output())], { encoding: 'utf8' });
  expect(JSON.parse(me)).toMatchObject({
    name: 'Ejemplo Autopartes S.A. de C.V.',
    office: 'MX',
    locale: 'es-MX',
  });

  const headers = { Authorization: `Bearer ${tokenIn(first.output())}`, 'Content-Type': 'application/json' };
  const opened = await fetch(`http://127.0.0.1:${port}/v1/complaints`, {
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': 'restart-1' },
    body: JSON.stringify({ subject: 'Póliza', description: 'No llegó.' }),
  });
  const { id } = (await opened.json()) as { id: string };
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);

  const began = performance.now();
  const second = npmStart(args);
  await printed(second, 'Stop with Ctrl-C');
  console.log(`a later start, to its first answer: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  expect(second.output()).not.toContain('Entering');
  expect(second.output()).not.toContain('Synthesizing');
  const to = JSON.stringify({ to: '2026-04-24T13:25:00Z' });
  await fetch(`http://127.0.0.1:${port}/_local/clock/advance`, { method: 'POST', body: to });
  const kept = await fetch(`http://127.0.0.1:${port}/v1/complaints/${id}`, { headers });
  expect(await kept.json()).toMatchObject({ id, step: 'step2', cameBy: 'missed' });

  const third = npmStart(args);
  expect(await third.ended).toBe(1);
  expect(third.output()).toMatch(/in use|another running service/);

  second.child.kill('SIGTERM');
  await second.ended;
  const anew = npmStart([...args, '--fresh']);
  await printed(anew, 'Stop with Ctrl-C');
  const others = { Authorization: `Bearer ${tokenIn(anew.output())}` };
  const forgotten = await fetch(`http://127.0.0.1:${port}/v1/complaints/${id}`, { headers: others });
  expect(forgotten.status).toBe(404);
});

test('what cannot be understood or done is said in a sentence', async () => {
  const outcome = async (...args: string[]) => {
    const running = npmStart(args);
    return { code: await running.ended, output: running.output() };
  };
  const [port, office, folder] = await Promise.all([
    outcome('--port', '70000'),
    outcome('--offices', 'DE'),
    outcome('--data', import.meta.dirname, '--port', '0'),
  ]);
  expect(port).toMatchObject({ code: 1, output: expect.stringContaining('--port 70000') });
  expect(office).toMatchObject({ code: 1, output: expect.stringContaining('DE is none of NL') });
  expect(folder).toMatchObject({ code: 1, output: expect.stringContaining('choose another with --data') });
  for (const { output } of [port, office, folder]) expect(output).not.toContain('    at ');
});

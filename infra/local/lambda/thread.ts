import { existsSync, openSync, writeSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Call, Thread } from './protocol.ts';

/** The inside of one execution environment: loads the bundle once, then answers one event at a time. */
type Handler = (event: unknown, context: object) => unknown;

const { root, handler, functionName, functionArn, memory, log } = workerData as Thread;

/** A line of a log that went by way of the main thread would cost as much as the call that wrote it. */
function printTo(file: string): void {
  const log = openSync(file, 'a');
  const write = (text: string | Uint8Array, ...rest: unknown[]) => {
    writeSync(log, Buffer.from(text as string));
    const done = rest.find((it) => typeof it === 'function');
    if (done) process.nextTick(done);
    return true;
  };
  process.stdout.write = write;
  process.stderr.write = write;
}

function load(): Promise<Handler> {
  const [file, name] = handler.split('.');
  const path = ['.js', '.cjs', '.mjs']
    .map((ending) => join(root, `${file}${ending}`))
    .find((it) => existsSync(it));
  if (!path || !name) throw new Error(`Cannot find the handler ${handler} in the bundle`);
  if (path.endsWith('.mjs')) return import(pathToFileURL(path).href).then((module) => module[name]);
  treatAsCommonJs();
  return Promise.resolve(createRequire(path)(path)[name]);
}

/** In the cloud a bundle lies in a folder of its own; here a package.json above it says "module". */
function treatAsCommonJs(): void {
  const own = pathToFileURL(root).href;
  registerHooks({
    load: (url, context, next) =>
      next(url, url.startsWith(own) && url.endsWith('.js') ? { ...context, format: 'commonjs' } : context),
  });
}

function contextOf(call: Call): object {
  return {
    awsRequestId: call.requestId,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memory),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, call.deadline - Date.now()),
  };
}

async function answer(ready: Handler, call: Call): Promise<Answer> {
  try {
    const result = await ready(JSON.parse(call.event), contextOf(call));
    return { id: call.id, payload: JSON.stringify(result ?? null) };
  } catch (error) {
    return { id: call.id, error: describe(error) };
  }
}

function describe(error: unknown) {
  if (!(error instanceof Error))
    return { errorType: 'Error', errorMessage: JSON.stringify(error) ?? 'undefined' };
  console.error(JSON.stringify({ errorType: error.name, errorMessage: error.message, stack: error.stack }));
  return { errorType: error.name, errorMessage: error.message };
}

printTo(log);
const loaded = load();
loaded.then(
  (found) =>
    parentPort?.postMessage(typeof found === 'function' ? 'ready' : { failed: `${handler} is no function` }),
  (error) =>
    parentPort?.postMessage({
      failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
);
parentPort?.on('message', async (call: Call) => parentPort?.postMessage(await answer(await loaded, call)));

// Runs bundles once each in a fresh process, in turn, and tells what it cost. Plain JavaScript: taking types off first
// would be measured too. Times are in milliseconds since the process began.
const zones = [];
const Original = Intl.DateTimeFormat;
Intl.DateTimeFormat = new Proxy(Original, {
  construct: (target, args) => note(args) && Reflect.construct(target, args),
  apply: (target, self, args) => note(args) && Reflect.apply(target, self, args),
});
function note([, options]) {
  if (options?.timeZone !== undefined && options.timeZone !== 'UTC') zones.push(options.timeZone);
  return true;
}

async function call(folder, event) {
  zones.length = 0;
  const { handler } = require(`${folder}/index.js`);
  const init = performance.now();
  const outcome = await outcomeOf(handler, event);
  const first = performance.now();
  const undici = process.moduleLoadList.some((name) => name.includes('deps/undici'));
  const told = {
    folder,
    init,
    first,
    undici,
    zones,
    status: outcome.answer?.statusCode,
    error: outcome.error,
  };
  return new Promise((resolve) => process.stdout.write(`\ntold ${JSON.stringify(told)}\n`, resolve));
}

async function outcomeOf(handler, event) {
  const context = { getRemainingTimeInMillis: () => 10_000, awsRequestId: 'probe', functionName: 'probe' };
  try {
    return { answer: await handler(JSON.parse(event), context) };
  } catch (error) {
    return { error: `${error?.stack}` };
  }
}

async function main([folder, event, ...more]) {
  await call(folder, event);
  if (more.length > 0) await main(more);
}

main(process.argv.slice(2)).then(() => process.exit(0));

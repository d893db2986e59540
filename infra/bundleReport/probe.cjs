// Runs one bundle once in a fresh process and tells what it cost. Plain JavaScript: taking types off first
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

const [, , folder, event] = process.argv;
const { handler } = require(`${folder}/index.js`);
const init = performance.now();

async function call() {
  const context = { getRemainingTimeInMillis: () => 10_000, awsRequestId: 'probe', functionName: 'probe' };
  try {
    return { answer: await handler(JSON.parse(event), context) };
  } catch (error) {
    return { error: `${error?.stack}` };
  }
}

call().then((outcome) => {
  const first = performance.now();
  const undici = process.moduleLoadList.some((name) => name.includes('deps/undici'));
  const told = { init, first, undici, zones, status: outcome.answer?.statusCode, error: outcome.error };
  // What the bundle itself prints comes before; the last line is ours.
  process.stdout.write(`\n${JSON.stringify(told)}\n`, () => process.exit(0));
});

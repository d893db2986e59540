import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { createActivity } from './activity.ts';
import { createAgenda } from './agenda.ts';
import { openAwsEndpoint } from './aws/endpoint.ts';
import { servicesOf } from './aws/services.ts';
import { createClock } from './clock.ts';
import { type DynamoCall, dynamoCaller } from './database/dynamoCall.ts';
import { type Engine, startEngine } from './database/engine.ts';
import { endOrphan } from './database/orphan.ts';
import { standUpTable, type Table } from './database/tables.ts';
import { unknownWritten } from './database/written.ts';
import { type DataDir, prepareDataDir } from './dataDir.ts';
import { parseInstant } from './duration.ts';
import { openFront } from './front.ts';
import type { LocalOptions } from './options.ts';
import { type LocalRuntime, running } from './running.ts';
import { standGateway } from './standGateway.ts';
import { type Ground, standUp } from './standUp.ts';
import { StartRefused } from './startRefused.ts';
import { openStore, refuseInUse } from './store.ts';
import { readAssembly } from './template/assembly.ts';
import { ACCOUNT, type Place } from './template/place.ts';
import { resolveAssembly } from './template/resolve.ts';
import { type Declared, ofType } from './template/resolved.ts';

const REGION = 'eu-west-1';

/**
 * Stands up on 127.0.0.1 what the templates of a cloud assembly declare. Several may run in one process,
 * each with a data folder of its own.
 * @throws StartRefused with words for the user when it cannot.
 */
export async function startLocal(options: LocalOptions): Promise<LocalRuntime> {
  const undo: (() => unknown)[] = [];
  try {
    return await start(options, undo);
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

async function start(options: LocalOptions, undo: (() => unknown)[]): Promise<LocalRuntime> {
  const log = options.log ?? (() => undefined);
  const progress = options.onProgress ?? (() => undefined);
  const { region = REGION, warm, provision = false } = options;
  const assembly = readAssembly(options.assembly);
  const dir = await prepare(options);
  const store = openStore(dir.store);
  undo.push(store.close);
  const clock = createClock(store, options.frozen ?? false, begin(options.now));
  const front = await openFront(options.port, log, options.admits, warm?.ports.front);
  undo.push(front.close);
  const endpoint = await openAwsEndpoint(log, warm?.ports.aws);
  undo.push(endpoint.close);

  progress('Reading the templates');
  const tablePrefix = options.endpoint ? `local-${shortHash(dir.root)}-` : '';
  const place: Place = { region, account: ACCOUNT, url: front.url, tablePrefix };
  const declared = resolveAssembly(assembly, place);

  progress('Starting the database');
  const database = await standDatabase(declared, dir, region, options, undo);

  progress('Standing up the services');
  const { engine, call, tables } = database;
  const urls = { awsUrl: endpoint.url, dynamoUrl: engine.url };
  const { written } = engine;
  const given = { declared, assembly, place, dir, store, clock, log, call, written, tables, warm, ...urls };
  const ground: Ground = { ...given, activity: createActivity(log), faults: options.faults ?? {} };
  const standing = standUp(ground);
  undo.push(standing.functions.stop);
  const standingGateway = standGateway(ground, standing);
  const outputs = localOutputs(declared.outputs, standingGateway.apiId, region, front.url);
  endpoint.serve(servicesOf({ ...ground, outputs }, standing, standingGateway));
  if (warm) warm.ports = { front: front.port, aws: portOf(endpoint), engine: portOf(engine) };
  const agenda = createAgenda(clock, ground.activity, standing.provision.now);
  return running({ ground, standing, standingGateway, agenda, front, endpoint, engine, outputs, provision });
}

/** The packaged engine or the one at the given endpoint, with the declared tables in it. */
async function standDatabase(
  declared: Declared,
  dir: DataDir,
  region: string,
  { endpoint, fresh = false, log = () => undefined, warm }: LocalOptions,
  undo: (() => unknown)[],
) {
  const engine: Engine = endpoint
    ? { url: endpoint, written: unknownWritten(), stop: async () => undefined }
    : await startEngine(dir.table, log, warm?.ports.engine);
  undo.push(engine.stop);
  const call = dynamoCaller(engine.url, region);
  if (endpoint) await refuseSilent(endpoint, call);
  const tables = new Map<string, Table>();
  for (const resource of ofType(declared, 'AWS::DynamoDB::Table')) {
    tables.set(resource.att.StreamArn ?? '', await standUpTable(resource, call, fresh));
  }
  return { engine, call, tables };
}

/** @throws StartRefused when nothing that speaks DynamoDB answers. */
async function refuseSilent(endpoint: string, call: DynamoCall): Promise<void> {
  try {
    await call('DynamoDB_20120810.ListTables', {});
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartRefused(
      `No DynamoDB answers at ${endpoint} (${why}): start it, or unset DYNAMODB_ENDPOINT.`,
    );
  }
}

/** Wipes and makes the data folder; an engine that outlived its service is ended first. */
async function prepare({ dataDir, fresh = false }: LocalOptions) {
  const root = resolve(dataDir);
  refuseInUse(resolve(root, 'runtime.sqlite'));
  await endOrphan(resolve(root, 'table.sqlite'));
  return prepareDataDir(root, fresh);
}

function begin(now: string | undefined): number | undefined {
  if (now === undefined) return undefined;
  const at = parseInstant(now);
  if (at === undefined)
    throw new StartRefused(`${now} is no RFC 3339 instant, such as 2026-04-22T13:20:00Z.`);
  return at;
}

const portOf = ({ url }: { url: string }) => Number(new URL(url).port);

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The API's address in the outputs is the local one. */
function localOutputs(
  outputs: Record<string, Record<string, string>>,
  apiId: string,
  region: string,
  url: string,
) {
  const cloud = `https://${apiId}.execute-api.${region}.amazonaws.com`;
  return JSON.parse(JSON.stringify(outputs).replaceAll(cloud, url)) as typeof outputs;
}

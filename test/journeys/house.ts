import { cpSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { localAssembly, settle } from '../../infra/assembly.ts';
import type { LocalRuntime } from '../../infra/local/running.ts';
import { startLocal } from '../../infra/local/startLocal.ts';
import { unused, type Warm } from '../../infra/local/warm.ts';
import { enterSample } from '../../infra/sample/enter.ts';
import { issuerOf } from '../../infra/sample/localService.ts';
import { patient } from '../../infra/sample/patience.ts';
import { type Client, createClient } from '../../shared/api/client.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';

type Shown = {
  clients: { clientId: string; name: string; office: string; locale: string; token: string }[];
  staff: { staffId: string; name: string; role: string; offices: string[]; apiKey: string }[];
};

/** A whole service with a clock of its own, and everybody of its sample to play with. */
export type House = {
  service: LocalRuntime;
  dataDir: string;
  credentials: Shown;
  /** An insured company, by the beginning of its name. */
  client: (name: string) => Client;
  /** A member of staff, by name. */
  staff: (name: string) => Client;
};

/** Wednesday 22 April 2026, 15:20 in Amsterdam. */
export const begin = '2026-04-22T13:20:00Z';

/** Linux's folder in memory, where a commit waits for no disk; a house takes some ten megabytes of it. */
const memory = '/dev/shm';
const enough = 1024 ** 3;

function inMemory(): boolean {
  if (!existsSync(memory)) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > enough;
}

/** A new folder for the data of a service. */
export function folder(): string {
  return mkdtempSync(join(inMemory() ? memory : tmpdir(), 'charter-journey-'));
}

let looked: Promise<string> | undefined;
/** The assembly of what the sources are now: a file of tests runs one edition of them, and looks once. */
const assemblyNow = () => {
  looked ??= localAssembly();
  return looked;
};

type Opened = House & { leave: () => Promise<void> };

/**
 * A house of its own for whoever asks, with the sample of these offices in it. The sample is entered once for what
 * the sources are now; every other house begins with a copy of that one's data folder, as after a restart.
 */
export async function openHouse(offices: OfficeCode[]): Promise<Opened> {
  // Another engine would keep the last one's tables.
  const taken = site.taken || process.env.DYNAMODB_ENDPOINT;
  if (taken) return enterHouse(offices, await furnish(folder(), offices));
  site.taken = true;
  const house = await enterHouse(offices, await furnish(site.folder(), offices), site.warm(offices));
  const leave = async () => {
    await house.leave();
    site.taken = false;
  };
  return { ...house, leave };
}

let place: string | undefined;
const warm = new Map<string, Warm>();
/**
 * Where one house after the other stands in this process: the functions of the last are warm for the next with the
 * same offices. Others have another issuer with other keys, and functions remember keys.
 */
const site = {
  taken: false,
  warm(offices: OfficeCode[]) {
    const name = offices.join();
    const left = warm.get(name) ?? unused();
    warm.set(name, left);
    return left;
  },
  folder() {
    place ??= folder();
    return place;
  },
};

/** Puts the sample of these offices into an empty data folder. */
export async function furnish(dataDir: string, offices: OfficeCode[]): Promise<string> {
  // Another engine keeps its tables elsewhere.
  if (!process.env.DYNAMODB_ENDPOINT) cpSync(await modelHouse(offices), dataDir, { recursive: true });
  return dataDir;
}

/** A house whose sample is entered now, through every route that it takes. */
export async function enterHouse(offices: OfficeCode[], dataDir = folder(), warm?: Warm): Promise<Opened> {
  const assembly = await assemblyNow();
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  const where = { assembly, dataDir, port: 0, ...(endpoint && { endpoint }), ...(warm && { warm }) };
  const service = await startLocal({ ...where, frozen: true, now: begin });
  await enterSample(service, { dataDir, offices });
  await service.settled();
  const leave = async () => {
    await service.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...(await houseAt(service, dataDir)), leave };
}

/** The data folder of a house that was left when the sample was in; it lies with the assembly that it ran. */
async function modelHouse(offices: OfficeCode[]): Promise<string> {
  const model = join(await assemblyNow(), 'houses', offices.join('-'));
  if (existsSync(model)) return model;
  const { dataDir, service } = await enterHouse(offices, `${model}.${process.pid}`);
  await service.stop();
  settle(dataDir, model);
  return model;
}

async function houseAt(service: LocalRuntime, dataDir: string): Promise<House> {
  const credentials = (await (await fetch(`${service.url}/_local/credentials`)).json()) as Shown;
  const baseUrl = service.apiUrl;
  const found = <T extends { name: string }>(people: T[], name: string): T => {
    const person = people.find((candidate) => candidate.name.startsWith(name));
    if (!person) throw new Error(`Nobody here is called ${name}`);
    return person;
  };
  return {
    ...{ service, dataDir, credentials },
    client: (name) =>
      createClient({ baseUrl, token: found(credentials.clients, name).token, fetch: patient() }),
    staff: (name) =>
      createClient({ baseUrl, apiKey: found(credentials.staff, name).apiKey, fetch: patient() }),
  };
}

/** Lets another company in, of the Dutch office: it is there by its name from then on. */
export async function newcomer(house: House, name: string, email: string): Promise<void> {
  const { service, credentials } = house;
  const admin = house.staff('Alex Morgan');
  const { body } = await admin.registerClient({ body: { name, office: 'NL', email } });
  const { clientId, office, locale } = body;
  const [issuer, subject] = [await issuerOf(service), `newcomer ${name}`];
  await admin.addMember({ params: { id: clientId }, body: { issuer, subject, rights: ['read', 'act'] } });
  const token = await service.mintToken(subject, 365 * 86_400);
  credentials.clients.push({ clientId, name, office, locale, token });
}

/** A folder for one test. */
export function testFolder(): string {
  const dataDir = folder();
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

import type { Card } from './arguments.ts';
import type { Desk, Listed, StaffKey } from './desk.ts';

/** Somebody with a new key: the only moment at which the key's value is told. */
export type WithKey = { person: Listed; key: StaffKey };

/** Makes a key and enters the person behind it. @param at the instant of the entry, RFC 3339. */
export function add(desk: Desk, card: Card, at: string): Promise<WithKey> {
  return withNewKey(desk, `staff ${card.name}`, (apiKeyId) =>
    desk.roster({ command: 'add', at, apiKeyId, card }),
  );
}

/** Gives a person a new key; once the roster has it the old keys are removed. */
export async function rotate(desk: Desk, staffId: string, at: string): Promise<WithKey> {
  const before = await personNamed(desk, staffId);
  const made = await withNewKey(desk, `staff ${before.name}`, (apiKeyId) =>
    desk.roster({ command: 'rotate', at, apiKeyId, staffId }),
  );
  for (const old of before.apiKeyIds) await desk.removeKey(old);
  return made;
}

/** Ends a person's access: first in the roster, which every command reads, then at the gateway. */
export async function disable(desk: Desk, staffId: string, at: string): Promise<Listed> {
  await personNamed(desk, staffId);
  const { person } = await desk.roster<{ person: Listed }>({ command: 'disable', at, staffId });
  for (const id of person.apiKeyIds) await desk.removeKey(id);
  return person;
}

export async function list(desk: Desk): Promise<Listed[]> {
  const { people } = await desk.roster<{ people: Listed[] }>({ command: 'list' });
  return people;
}

async function personNamed(desk: Desk, staffId: string): Promise<Listed> {
  const person = (await list(desk)).find((listed) => listed.staffId === staffId);
  if (!person) throw new Error(`Nobody in the roster is ${staffId}: see npm run staff -- list`);
  return person;
}

/** A key that nobody stands behind must not stay: when the second step fails the first is taken back. */
async function withNewKey(
  desk: Desk,
  name: string,
  enter: (apiKeyId: string) => Promise<{ person: Listed }>,
): Promise<WithKey> {
  const key = await desk.createKey(name);
  try {
    return { person: (await enter(key.id)).person, key };
  } catch (error) {
    await desk.removeKey(key.id);
    throw error;
  }
}

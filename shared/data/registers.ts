import * as z from 'zod';
import { Client } from '../domain/client.ts';
import type { World } from '../domain/elapse.ts';
import type { OfficeCode } from '../domain/office.ts';
import { offices } from '../domain/offices.ts';
import { KeyHolder, Person } from '../domain/person.ts';
import {
  clientContactKey,
  clientPartition,
  header,
  keyHolderKey,
  memberPartition,
  rosterPartition,
} from './keys.ts';
import type { Membership } from './memberships.ts';
import type { Found } from './read.ts';
import { type Item, type Key, type Store, toItem } from './store.ts';
import { type Action, putNew, replace } from './transact.ts';

/** The roster of one office: everybody who works for it, in one item that every command may read. */
const Roster = z.object({ version: z.number().int(), people: z.array(Person) });
type Roster = z.infer<typeof Roster>;

const ClientItem = z.object({ version: z.number().int(), client: Client });

/** A roster has at most so many people: it must stay one small item. */
export const largestRoster = 300;

export const rosterKey = (office: OfficeCode): Key => header(rosterPartition(office));
export const clientKey = (clientId: string): Key => header(clientPartition(clientId));

export function rosterIn(found: Found, office: OfficeCode): Roster {
  const item = found(rosterKey(office));
  return item ? Roster.parse(item) : { version: 0, people: [] };
}

/** The rosters that a rule about a case of this office may ask: its own and the next office's. */
export function worldKeys(office: OfficeCode): Key[] {
  return [rosterKey(office), rosterKey(offices[office].nextOffice)];
}

/** Everybody who works for the office or the next one, each once. */
export function worldIn(found: Found, office: OfficeCode): World {
  const people = [office, offices[office].nextOffice].flatMap((code) => rosterIn(found, code).people);
  return { people: [...new Map(people.map((person) => [person.staffId, person])).values()] };
}

export function clientIn(found: Found, clientId: string): { version: number; client: Client } | undefined {
  const item = found(clientKey(clientId));
  return item && ClientItem.parse(item);
}

export function keyHolderIn(found: Found, apiKeyId: string): KeyHolder | undefined {
  const item = found(keyHolderKey(apiKeyId));
  return item && KeyHolder.parse(item.holder);
}

export const mailAddressIn = (found: Found, clientId: string): string | undefined => {
  const body = found(clientContactKey(clientId))?.body;
  return typeof body === 'string' ? body : undefined;
};

type Meaning = 'guard-exists' | 'version-differs' | 'taken';

/** The action that writes an office's roster under its version. */
export function rosterAction(
  store: Store,
  office: OfficeCode,
  people: Person[],
  version: number,
): Action<Meaning> {
  if (people.length > largestRoster) throw new Error(`${office} has more than ${largestRoster} people`);
  return underVersion(store, { ...rosterKey(office), people }, version);
}

export function clientAction(store: Store, client: Client, version: number): Action<'version-differs'> {
  return underVersion(store, { ...clientKey(client.clientId), client }, version);
}

/** Writes an item of a register that nobody else wrote since it was read with `version`; 0 when it was not there. */
export function underVersion(store: Store, item: Item & Key, version: number): Action<'version-differs'> {
  const next = { ...item, version: version + 1 };
  return version === 0
    ? putNew(store, next, 'version-differs')
    : replace(store, next, version, 'version-differs');
}

/** What an API key stands for: entered once, and never for two people. */
export function newKeyHolder(store: Store, apiKeyId: string, holder: KeyHolder): Action<Meaning> {
  return putNew<Meaning>(store, { ...keyHolderKey(apiKeyId), holder }, 'taken');
}

/** From now on the key opens what `holder` says: nothing, after its end. */
export function replaceKeyHolder(store: Store, apiKeyId: string, holder: KeyHolder): Action<Meaning> {
  const item = { ...keyHolderKey(apiKeyId), holder };
  return { write: { Put: { TableName: store.table, Item: toItem(item) } } };
}

/** The client's mail address, in a text item of its own that can be erased. */
export function newMailAddress(store: Store, clientId: string, address: string): Action<'version-differs'> {
  return putNew(store, { ...clientContactKey(clientId), body: address }, 'version-differs');
}

/** That an identity is a member, where its company finds it. */
export const memberRowKey = (clientId: string, memberId: string): Key => ({
  PK: clientPartition(clientId),
  SK: `M#MEMBER#${memberId}`,
});
/** Lets an identity in; the same identity twice in one company is taken. Its company finds it by its own row. */
export function newMember(
  store: Store,
  issuer: string,
  subject: string,
  member: Membership,
): Action<Meaning>[] {
  return [
    putNew<Meaning>(store, { ...memberKey(issuer, subject, member.clientId), ...member }, 'taken'),
    memberRow(store, issuer, subject, member),
  ];
}

/** Where his company finds him. */
export function memberRow(store: Store, issuer: string, subject: string, member: Membership) {
  const { clientId, memberId, rights } = member;
  const row = { ...memberRowKey(clientId, memberId), issuer, subject, rights };
  return putNew<Meaning>(store, row, 'taken');
}

/** Whoever was let in for a time is let in no more, or again. */
export function setMembership(
  store: Store,
  issuer: string,
  subject: string,
  member: Membership,
): Action<never> {
  const item = { ...memberKey(issuer, subject, member.clientId), ...member };
  return { write: { Put: { TableName: store.table, Item: toItem(item) } } };
}

export const memberKey = (issuer: string, subject: string, clientId: string): Key => ({
  PK: memberPartition(issuer, subject),
  SK: `CLIENT#${clientId}`,
});

const MemberRow = z.object({ issuer: z.string(), subject: z.string() });

/** Who a member of a company is, as his token says; undefined when he is none. */
export function memberIn(found: Found, clientId: string, memberId: string) {
  const item = found(memberRowKey(clientId, memberId));
  return item && MemberRow.parse(item);
}

import { hash as digestOf } from 'node:crypto';
import { type OfficeCode, officeCodes } from '../domain/office.ts';
import type { Key } from './store.ts';

/**
 * Every key of the table in one place. A case's partition sorts its header first, then its promises, then
 * its events with their texts, so that one Query reads a case with the first page of its timeline.
 */
const pad = (n: number) => String(n).padStart(8, '0');

export const casePartition = (caseId: string) => `CASE#${caseId}`;
export const header = (PK: string): Key => ({ PK, SK: 'A#HEADER' });
export const promiseKey = (PK: string, key: string): Key => ({ PK, SK: `B#PROMISE#${key}` });
export const eventKey = (PK: string, seq: number): Key => ({ PK, SK: `C#EVENT#${pad(seq)}` });
export const textKey = (PK: string, seq: number, name: string): Key => ({
  PK,
  SK: `C#EVENT#${pad(seq)}#TXT#${name}`,
});
export const effectKey = (PK: string, version: number, effect: string): Key => ({
  PK,
  SK: `D#EFFECT#${pad(version)}#${effect}`,
});
/** The settlement of an instalment: its natural key, so that no instalment is ever ordered twice. */
export const settleKey = (PK: string, instalment: number): Key => ({
  PK,
  SK: `${settlePrefix}${pad(instalment)}`,
});
export const settlePrefix = 'D#SETTLE#';
export const guardKey = (PK: string, hash: string): Key => ({ PK, SK: `G#GUARD#${hash}` });
export const letterKey = (PK: string, seq: number): Key => ({ PK, SK: `L#LETTER#${pad(seq)}` });
export const letterTreeKey = (PK: string, seq: number): Key => ({ PK, SK: `L#LETTER#${pad(seq)}#TXT#tree` });

export const buyerPartition = (buyerId: string) => `BUYER#${buyerId}`;
export const aliasPartition = (country: string, scheme: string, number: string) =>
  `ALIAS#${country}#${scheme}#${number}`;

export const clientPartition = (clientId: string) => `CLIENT#${clientId}`;
export const clientContactKey = (clientId: string): Key => ({
  PK: clientPartition(clientId),
  SK: 'A#TXT#contact',
});
export const rosterPartition = (office: OfficeCode) => `ROSTER#${office}`;
export const keyHolderKey = (apiKeyId: string): Key => header(`KEY#${apiKeyId}`);
export const memberPartition = (issuer: string, subject: string) =>
  `MEMBER#${hash(JSON.stringify([issuer, subject]))}`;
export const feedPartition = (clientId: string) => `FEED#${clientId}`;
export const feedEntryKey = (clientId: string, seq: number): Key => ({
  PK: feedPartition(clientId),
  SK: `F#${String(seq).padStart(12, '0')}`,
});

/**
 * What is due of all cases together lies in so many partitions of its index, so that no one key takes all
 * writes: each has room for the effects of about a hundred commands a second. Reconcile asks every one of them. The
 * stage says how many (`infra/settings.ts`); with fewer than before, what waits in the others is not found any more.
 */
export const shards = Number(process.env.SHARDS ?? 4);

/** One of so many, evenly, and always the same for a text. */
export const oneOf = (n: number, text: string) => Number.parseInt(hash(text).slice(0, 8), 16) % n;
export const shardOf = (text: string) => oneOf(shards, text);
export const effectShard = (caseId: string) => `effect#${shardOf(caseId)}`;
export const timerShard = (caseId: string) => `timer#${shardOf(caseId)}`;
export const sweepShards = Array.from({ length: shards }, (_, shard) => `sweep#${shard}`);
export const sweepShard = (caseId: string) => `sweep#${shardOf(caseId)}`;
export const parkedShard = (caseId: string) => `parked#${shardOf(caseId)}`;

export function hash(text: string): string {
  return digestOf('sha256', text);
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** 26 letters and digits (130 bits), or as many as asked for, that follow from the text alone. */
export function code(text: string, length = 26): string {
  // 256 bits, and four noughts to make them 52 digits of five.
  const digits = (BigInt(`0x${hash(text)}`) << 4n).toString(32).padStart(52, '0');
  return [...digits.slice(0, length)].map((digit) => letters[Number.parseInt(digit, 32)]).join('');
}

export const officePart = (office: OfficeCode) => office.toLowerCase().replace('-', '');

/**
 * The id of a new case: it follows from tenant, operation and idempotency key, so a repeated request
 * names the same case; it carries its office, so that one read finds the roster beside the case.
 */
export function newId(prefix: string, office: OfficeCode, ...parts: string[]): string {
  return `${prefix}_${officePart(office)}${code(JSON.stringify([prefix, office, ...parts]))}`;
}

/** The id of a buyer follows from the number by which his country knows him: whoever enters him finds the same. */
export function buyerIdOf(country: string, scheme: string, number: string): string {
  return `byr_${country.toLowerCase()}${code(JSON.stringify(['byr', country, scheme, number]))}`;
}

/** The country that the id of a buyer carries. */
export const countryOf = (buyerId: string) => buyerId.slice(4, 6).toUpperCase();
/**
 * The id of the limit of a policy on a buyer: one for ever. It carries its office and, between noughts that
 * no other part has, its buyer, so that one read finds both beside the case.
 */
export function limitIdOf(policyId: string, buyerId: string): string {
  const office = officePart(officeOf(policyId));
  return `lim_${office}0${buyerId.replace('byr_', '')}0${code(JSON.stringify(['lim', policyId]), 14)}`;
}

/** The id of the file of everything unpaid of a buyer under a policy: one for ever; it carries both. */
export const overdueIdOf = (policyId: string, buyerId: string) =>
  `ovd_${officePart(officeOf(policyId))}0${buyerId.replace('byr_', '')}0${policyId.slice(-26)}`;

/** The id of the renewal of a policy: one for ever. */
export const renewalIdOf = (policyId: string) => policyId.replace('pol_', 'rnw_');
/** The policy that the id of its renewal carries. */
export const policyOfRenewal = (renewalId: string) => renewalId.replace('rnw_', 'pol_');

/**
 * The id of a new case about such a file, a claim or a mandate: made as any new one is, it carries the file's
 * policy and buyer besides, so that one read finds everything that its rules look at.
 */
export function idOnFile(prefix: 'clm' | 'col', fileId: string, ...parts: string[]): string {
  return `${prefix}${fileId.slice(3, fileIdLength(fileId))}0${code(JSON.stringify([prefix, fileId, ...parts]), 10)}`;
}

/** As long as the file's own id is, within the id of a case about it. */
const fileIdLength = (id: string) => onFile.exec(id)?.[0].length ?? id.length;

const onFile = /^(?:ovd|clm|col)_([a-z]{2,4})0([a-z]{2}[a-z2-7]{26})0([a-z2-7]{26})/;
const limitId = /^lim_([a-z]{2,4})0([a-z]{2}[a-z2-7]{26})0[a-z2-7]{14}$/;
export const onPolicy = /^inv_([a-z]{2,4})0([a-z2-7]{26})0[a-z2-7]{10}$/;
const pairOf = (id: string) => onFile.exec(id) ?? limitId.exec(id);

/** The buyer that the id of a limit, an overdue file or a case about one carries; undefined for any other. */
export function buyerInId(id: string): string | undefined {
  const part = pairOf(id)?.[2];
  return part && `byr_${part}`;
}

/** What the id of an overdue file, or of a case about one, carries; undefined for an id of another kind. */
export function fileInId(id: string, prefix: 'ovd' | 'clm' | 'col') {
  const [, office, buyer, policy] = (id.startsWith(prefix) && onFile.exec(id)) || [];
  if (!office || !buyer || !policy) return undefined;
  const [policyId, buyerId] = [`pol_${office}${policy}`, `byr_${buyer}`];
  return { policyId, buyerId, overdueId: overdueIdOf(policyId, buyerId) };
}

/** The office that an id carries; an id that is not of our making is taken as one of the first office. */
export function officeOf(id: string): OfficeCode {
  const part = (pairOf(id) ?? onPolicy.exec(id))?.[1] ?? id.slice(id.indexOf('_') + 1, -26);
  return officeCodes.find((office) => officePart(office) === part) ?? officeCodes[0];
}

/** A reference that a person can say on the phone: it follows from the id. */
export function referenceOf(kind: string, id: string): string {
  const upper = code(id).toUpperCase();
  return `${kind}-${upper.slice(0, 5)}-${upper.slice(5, 10)}`;
}

const isCaseId = (id: string) =>
  limitId.test(id) ||
  onPolicy.test(id) ||
  /^(ovd_[a-z]{2,4}0[a-z2-7]{28}0[a-z2-7]{26}|(clm|col)_[a-z]{2,4}0[a-z2-7]{28}0[a-z2-7]{26}0[a-z2-7]{10})$/.test(
    id,
  ) ||
  /^[a-z]{3}_[a-z]{2,4}[a-z2-7]{26}$/.test(id);

/** Ids of a case's letters and documents name the case and the number in it: `ltr_<case>x<number>`. */
function partId(prefix: string, caseId: string, n: number): string {
  return `${prefix}_${caseId.replace('_', '')}x${n}`;
}

function partPlace(prefix: string, id: string): { caseId: string; n: number } | undefined {
  const match = /^([a-z]{3})_([a-z]{3})([a-z0-7]{28,75})x([1-9]\d{0,7})$/.exec(id);
  if (match?.[1] !== prefix) return undefined;
  const caseId = `${match[2]}_${match[3]}`;
  return isCaseId(caseId) ? { caseId, n: Number(match[4]) } : undefined;
}

export const letterIdOf = (caseId: string, seq: number) => partId('ltr', caseId, seq);
/** Where a letter stands, or undefined when the id cannot be one of ours. */
export const letterPlace = (letterId: string) => {
  const place = partPlace('ltr', letterId);
  return place && { caseId: place.caseId, seq: place.n };
};
type Paying = { id: string; reference: string; office: OfficeCode };

/** Under what names the bank is asked for an instalment: they follow from claim and instalment alone. */
export function paymentNamesOf({ id, reference, office }: Paying, instalment: number) {
  return {
    name: `${office}/${id}-${instalment}`,
    messageId: code(JSON.stringify(['payment', id, instalment])).toUpperCase(),
    endToEndId: `${reference}-${instalment}`,
  };
}

export const documentIdOf = (caseId: string, n: number) => partId('doc', caseId, n);
export const documentPlace = (documentId: string) => partPlace('doc', documentId);

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Id } from '../../shared/api/schemas.ts';
import {
  buyerIdOf,
  buyerInId,
  documentIdOf,
  documentPlace,
  effectShard,
  eventKey,
  fileInId,
  header,
  idOnFile,
  letterIdOf,
  letterKey,
  letterPlace,
  letterTreeKey,
  limitIdOf,
  memberPartition,
  newId,
  officeOf,
  overdueIdOf,
  promiseKey,
  referenceOf,
  shardOf,
  shards,
  textKey,
} from '../../shared/data/keys.ts';
import { officeCodes } from '../../shared/domain/office.ts';

const parts = fc.array(fc.string(), { minLength: 1, maxLength: 4 });
const office = fc.constantFrom(...officeCodes);

test('an id follows from what made it, carries its office, and is an id of the API', () => {
  fc.assert(
    fc.property(office, parts, (code, words) => {
      const id = newId('cmp', code, ...words);
      expect(newId('cmp', code, ...words)).toBe(id);
      expect(officeOf(id)).toBe(code);
      expect(Id.safeParse(id).success).toBe(true);
    }),
  );
});

test('parts that only look alike give other ids', () => {
  const ids = [
    newId('cmp', 'NL', 'a', 'b'),
    newId('cmp', 'NL', 'ab'),
    newId('cmp', 'NL', 'a,b'),
    newId('cmp', 'NL', 'b', 'a'),
    newId('cmp', 'BE', 'a', 'b'),
  ];
  expect(new Set(ids.map((id) => id.slice(-26))).size).toBe(ids.length);
});

test('letters and documents of a case are found again by their ids, and no other id finds any', () => {
  fc.assert(
    fc.property(office, parts, fc.integer({ min: 1, max: 99_999_999 }), (code, words, n) => {
      const caseId = newId('cmp', code, ...words);
      expect(letterPlace(letterIdOf(caseId, n))).toEqual({ caseId, seq: n });
      expect(documentPlace(documentIdOf(caseId, n))).toEqual({ caseId, n });
      expect(letterPlace(documentIdOf(caseId, n))).toBeUndefined();
      expect(Id.safeParse(letterIdOf(caseId, n)).success).toBe(true);
    }),
  );
  const letterId = letterIdOf(newId('cmp', 'NL', 'a'), 1);
  for (const odd of [
    '',
    'ltr_x',
    letterId.replace(/x1$/, 'x0'),
    `${letterId}x1`,
    letterId.replace('x1', 'x01'),
  ]) {
    expect(letterPlace(odd)).toBeUndefined();
  }
});

test('a limit names its office and its buyer, and its letters are found like any others', () => {
  fc.assert(
    fc.property(office, parts, fc.integer({ min: 1, max: 99_999_999 }), (code, words, n) => {
      const buyerId = buyerIdOf('BE', 'vat', words.join());
      const id = limitIdOf(newId('pol', code, ...words), buyerId);
      expect(limitIdOf(newId('pol', code, ...words), buyerId)).toBe(id);
      expect([officeOf(id), buyerInId(id)]).toEqual([code, buyerId]);
      expect(letterPlace(letterIdOf(id, n))).toEqual({ caseId: id, seq: n });
      expect(documentPlace(documentIdOf(id, n))).toEqual({ caseId: id, n });
      for (const named of [id, letterIdOf(id, n)]) expect(Id.safeParse(named).success).toBe(true);
    }),
  );
  const [one, other] = ['a', 'b'].map((name) =>
    limitIdOf(newId('pol', 'NL', name), buyerIdOf('BE', 'vat', '1')),
  );
  expect(one).not.toBe(other);
  expect(buyerInId(newId('cmp', 'NL', 'a'))).toBeUndefined();
});

test('a case about unpaid invoices names its file, policy and buyer, and its letters are found like any others', () => {
  fc.assert(
    fc.property(office, parts, fc.integer({ min: 1, max: 99_999_999 }), (code, words, n) => {
      const [policyId, buyerId] = [newId('pol', code, ...words), buyerIdOf('BE', 'vat', words.join())];
      const overdueId = overdueIdOf(policyId, buyerId);
      const place = { policyId, buyerId, overdueId };
      expect(fileInId(overdueId, 'ovd')).toEqual(place);
      const claim = idOnFile('clm', overdueId, ...words);
      const recovery = idOnFile('col', claim, ...words);
      expect([fileInId(claim, 'clm'), fileInId(recovery, 'col')]).toEqual([place, place]);
      expect([fileInId(claim, 'ovd'), fileInId(overdueId, 'clm')]).toEqual([undefined, undefined]);
      for (const id of [overdueId, claim, recovery]) {
        expect([officeOf(id), buyerInId(id)]).toEqual([code, buyerId]);
        expect(letterPlace(letterIdOf(id, n))).toEqual({ caseId: id, seq: n });
        expect(documentPlace(documentIdOf(id, n))).toEqual({ caseId: id, n });
        for (const named of [id, letterIdOf(id, n)]) expect(Id.safeParse(named).success).toBe(true);
        // The longest name that an execution may have.
        expect(`${id}-9999`.length).toBeLessThanOrEqual(80);
      }
    }),
  );
  const [one, other] = ['a', 'b'].map((name) =>
    overdueIdOf(newId('pol', 'NL', name), buyerIdOf('BE', 'vat', '1')),
  );
  expect(one).not.toBe(other);
});

test('a partition sorts its header first, then promises, then events in order, each with its texts', () => {
  const PK = 'CASE#x';
  const keys = [
    header(PK),
    promiseKey(PK, 'complaint.step1.answered'),
    eventKey(PK, 1),
    textKey(PK, 1, 'description'),
    textKey(PK, 1, 'subject'),
    eventKey(PK, 2),
    eventKey(PK, 10),
    letterKey(PK, 1),
    letterTreeKey(PK, 1),
    letterKey(PK, 10),
  ].map(({ SK }) => SK);
  expect([...keys].sort()).toEqual(keys);
});

test('a reference can be said on the phone and follows from the id', () => {
  expect(referenceOf('CMP', 'cmp_nlx')).toMatch(/^CMP-[A-Z2-7]{5}-[A-Z2-7]{5}$/);
  expect(referenceOf('CMP', 'cmp_nlx')).toBe(referenceOf('CMP', 'cmp_nlx'));
  expect(referenceOf('CMP', 'cmp_nlx')).not.toBe(referenceOf('CMP', 'cmp_nly'));
});

test('an identity is its issuer and its subject, not their letters in a row', () => {
  expect(memberPartition('https://a', 'b')).not.toBe(memberPartition('https://', 'ab'));
});

test('cases spread over all shards', () => {
  const many = Array.from({ length: 2_000 }, (_, i) => shardOf(newId('cmp', 'NL', `${i}`)));
  const sizes = [...Map.groupBy(many, (shard) => shard).values()].map(({ length }) => length);
  expect(sizes.length).toBe(shards);
  expect(Math.min(...sizes)).toBeGreaterThan(60);
  expect(effectShard('a')).toMatch(/^effect#\d+$/);
});

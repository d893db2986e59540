import { expect, onTestFinished, test } from 'vitest';
import { enterSample } from '../../infra/sample/enter.ts';
import { openHouse } from './house.ts';

test('an office that is entered later begins when it comes, however far the clock has gone, and stirs no other', async () => {
  // It has moved too: its users come with tokens of another issuer.
  const small = await openHouse(['NL']);
  onTestFinished(small.leave);
  await small.service.advance({ by: 'P28D' });
  const flowers = small.client('Voorbeeld Bloemen');
  const held = async () => {
    const lists = [flowers.listComplaints(), flowers.listEnquiries(), flowers.listCreditLimits()] as const;
    return (await Promise.all(lists)).map(({ body }) => body.data.length);
  };
  const before = await held();
  expect(await enterSample(small.service, { dataDir: small.dataDir, offices: ['NL', 'CZ'] })).toBe(true);
  const complaints = await small.staff('Matteo Lang').listStaffComplaints({ query: { office: 'CZ' } });
  const [late] = complaints.body.data.filter(({ channel }) => channel === 'phone');
  expect(late?.openedAt.slice(0, 10)).toBe('2026-05-20');
  expect(late?.firstContactAt.slice(0, 10)).toBe('2026-05-15');
  expect(await held()).toEqual(before);
}, 120_000);

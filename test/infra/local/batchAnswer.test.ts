import { expect, test } from 'vitest';
import type { Outcome } from '../../../infra/local/lambda/protocol.ts';
import { doneOf } from '../../../infra/local/streams/batchAnswer.ts';
import type { StreamRecord } from '../../../infra/local/streams/streamRecord.ts';

const batch = ['11', '12', '13'].map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }) as StreamRecord);

const answered = (payload: unknown): Outcome => ({ ok: true, payload });

test.each<[string, unknown, number]>([
  ['nothing', null, 3],
  ['an empty object', {}, 3],
  ['no failures', { batchItemFailures: [] }, 3],
  ['null for failures', { batchItemFailures: null }, 3],
  ['an unknown top-level key counts as success', { failures: [{ itemIdentifier: '11' }] }, 3],
  ['one failure: everything before it is done', { batchItemFailures: [{ itemIdentifier: '12' }] }, 1],
  [
    'of two failures the earliest',
    { batchItemFailures: [{ itemIdentifier: '13' }, { itemIdentifier: '12' }] },
    1,
  ],
  ['a misnamed identifier fails all', { batchItemFailures: [{ id: '13' }] }, 0],
  ['an empty identifier fails all', { batchItemFailures: [{ itemIdentifier: '' }] }, 0],
  ['an unknown identifier fails all', { batchItemFailures: [{ itemIdentifier: '99' }] }, 0],
])('%s', (_, payload, done) => {
  expect(doneOf(batch, answered(payload), true)).toBe(done);
});

test('without partial answers only an exception is a failure', () => {
  expect(doneOf(batch, answered({ batchItemFailures: [{ itemIdentifier: '11' }] }), false)).toBe(3);
  expect(doneOf(batch, { ok: false, error: { errorType: 'Error', errorMessage: '' } }, false)).toBe(0);
});

import { expect, test } from 'vitest';
import { serve } from '../../functions/http/serve.ts';
import { staffAppealHandlers } from '../../functions/http/staffAppeals/handlers.ts';
import { staffAppeals } from '../../shared/api/staffAppeals.ts';
import { type SanctionsAnswer, SanctionsListing } from '../../shared/domain/sanctions.ts';
import { ids, paperOffice } from '../api/paperOffice.ts';
import { context, gatewayEvent } from './gatewayEvent.ts';
import { silent } from './silent.ts';

const reasons = [{ code: 'history', because: 'He always paid.' }];
const grants = {
  ...{ outcome: 'changed', explanation: 'We looked again.', reasons },
  newDecision: { amount: { amount: '100000.00', currency: 'EUR' } },
};

/** The same appeal is decided with this list at hand. */
async function decided(answer: SanctionsAnswer, body: object = grants) {
  const paper = await paperOffice({ role: 'underwriter' });
  const handler = serve(
    staffAppeals,
    staffAppealHandlers({ store: paper.store, sanctions: async () => answer }),
    silent,
  );
  const event = gatewayEvent({
    ...{ method: 'POST', resource: '/staff/appeals/{id}/decisions', params: { id: ids.appeal }, body },
    ...{ apiKeyId: 'key1', headers: { 'Idempotency-Key': 'k1' } },
  });
  const response = await handler(event, context);
  return { status: response.statusCode, body: JSON.parse(response.body), writes: paper.writes };
}
const naming = (entry: { name: string; numbers?: string[] }): SanctionsAnswer => ({
  listing: SanctionsListing.parse({
    ...{ source: 'test', asOf: '2026-04-22', entries: [{ reference: 'T-1', ...entry }] },
  }),
});

test('F 18: an appeal would grant a limit on somebody who is on a sanctions list, by name or by number', async () => {
  for (const entry of [{ name: 'Jansen Bouw' }, { name: 'Somebody Else', numbers: ['NL 12345678'] }]) {
    const { status, body, writes } = await decided(naming(entry));
    expect([status, writes]).toEqual([422, 0]);
    expect(body.reasons).toMatchObject([{ code: 'sanctions-hit' }]);
  }
  expect(await decided({ trouble: 'missing' })).toMatchObject({ status: 422, writes: 0 });
});

test('whoever is on no list is granted it, and a confirmation grants nobody anything', async () => {
  expect(await decided(naming({ name: 'Somebody Else' }))).toMatchObject({
    ...{ status: 200, writes: 1, body: { status: 'decided', outcome: 'changed' } },
  });
  const { newDecision: _, ...rest } = grants;
  expect(await decided({ trouble: 'missing' }, { ...rest, outcome: 'confirmed' })).toMatchObject({
    status: 200,
  });
});

import { expect, test } from 'vitest';
import { castOf } from '../../infra/tour/cast.ts';
import { limitStory } from '../../infra/tour/limit.ts';
import { playTogether } from '../../infra/tour/together.ts';
import { openHouse } from './house.ts';

test('a limit from its request to its reduction, as the tour plays it, at the instants of the charter', async () => {
  const house = await openHouse(['NL']);
  try {
    const cast = await castOf(house.service.url);
    const [told] = await playTogether([limitStory(cast)], cast.until);
    const [limit, appeal] = told?.cases ?? [];
    const kindsOf = async (caseId = '') => {
      const { data } = (await cast.client.listLetters({ query: { caseId, limit: 100 } })).body;
      return data.map(({ kind }) => kind);
    };
    expect(await kindsOf(limit?.id)).toEqual([
      ...['limit-acknowledged', 'limit-question', 'limit-decided', 'buyer-worsened'],
      ...['limit-change-announced', 'limit-message', 'limit-change-effective'],
    ]);
    expect(await kindsOf(appeal?.id)).toEqual(['appeal-acknowledged', 'appeal-decided']);
    const { body } = await cast.client.getCreditLimit({ params: { id: limit?.id ?? '' } });
    expect(body.cover).toMatchObject({ status: 'in-force', amount: { amount: '40000.00' } });
    expect(new Set(body.promises.map(({ status }) => status))).toEqual(new Set(['kept']));
  } finally {
    await house.leave();
  }
}, 120_000);

import { expect, test } from 'vitest';
import { castOf } from '../../infra/tour/cast.ts';
import { claimStory } from '../../infra/tour/claim.ts';
import { playTogether } from '../../infra/tour/together.ts';
import { openHouse } from './house.ts';

test('a buyer who does not pay, from the first invoice to the last recovery, as the tour plays it to the cent', async () => {
  const house = await openHouse(['NL']);
  try {
    const cast = await castOf(house.service.url);
    const [told] = await playTogether([claimStory(cast)], cast.until);
    const kindsOf = async (at: number) => {
      const query = { caseId: told?.cases[at]?.id ?? '', limit: 100 };
      return (await cast.client.listLetters({ query })).body.data.map(({ kind }) => kind);
    };
    expect(told?.cases.map(({ kind }) => kind)).toEqual([
      ...['overdue', 'collection', 'claim', 'collection', 'appeal'],
    ]);
    expect(await kindsOf(0)).toEqual([
      ...['overdue-received', 'overdue-received', 'overdue-duty-near', 'overdue-receipt'],
    ]);
    expect(await kindsOf(1)).toEqual([
      ...['collection-acknowledged', 'collection-plan', 'collection-plan-answered', 'collection-payee'],
      ...['collection-action', 'collection-action', 'collection-recovered', 'collection-passed-on'],
      'collection-closed',
    ]);
    expect(await kindsOf(2)).toEqual([
      ...['claim-acknowledged', 'claim-complete', 'claim-message', 'claim-message', 'claim-decided'],
      ...['claim-payee', 'claim-payee', 'claim-paid', 'claim-decided', 'claim-paid'],
      ...['claim-recovered', 'claim-paid'],
    ]);
    const { body } = await cast.client.getClaim({ params: { id: told?.cases[2]?.id ?? '' } });
    expect(new Set(body.promises.map(({ status }) => status))).toEqual(new Set(['kept']));
  } finally {
    await house.leave();
  }
}, 180_000);

import { expect, test } from 'vitest';
import { castOf } from '../../infra/tour/cast.ts';
import { policyStory } from '../../infra/tour/policy.ts';
import { playTogether } from '../../infra/tour/together.ts';
import { openHouse } from './house.ts';

test('a policy from its first day to its renewal, as the tour plays it, at the instants and to the cent', async () => {
  const house = await openHouse(['NL']);
  try {
    const cast = await castOf(house.service.url);
    const [told] = await playTogether([policyStory(cast)], cast.until);
    const kindsOf = async (at: number) => {
      const query = { caseId: told?.cases[at]?.id ?? '', limit: 100 };
      return (await cast.client.listLetters({ query })).body.data.map(({ kind }) => kind);
    };
    expect(told?.cases.map(({ kind }) => kind)).toEqual(['renewal', 'declarations', 'invoice', 'invoice']);
    expect(await kindsOf(0)).toEqual([
      ...['renewal-plan', 'renewal-documents', 'renewal-asked', 'renewal-message', 'renewal-terms'],
      ...['renewal-reminder', 'renewal-reminder', 'renewal-accepted', 'renewal-renewed'],
    ]);
    expect(await kindsOf(1)).toEqual([
      ...['declaration-reminder', 'declaration-received', 'declaration-received'],
      ...['declaration-received', 'declaration-received', 'declaration-account'],
    ]);
    expect(await kindsOf(2)).toEqual(['invoice-issued', 'invoice-payment']);
    expect(await kindsOf(3)).toEqual(['invoice-credit-note', 'invoice-refund-owed', 'invoice-refunded']);
  } finally {
    await house.leave();
  }
}, 180_000);

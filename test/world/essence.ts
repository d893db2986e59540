import type { Item } from '../../shared/data/store.ts';
import { Remains } from './picture.ts';
import { scanAll } from './records.ts';
import type { World } from './world.ts';

/**
 * What must not depend on when alarms ring: state, timeline with texts, promises, letters word for word, the
 * feed, and one mail for each letter. In how many commits it came about may differ.
 */
export async function essenceOf(world: World, clientIds: string[]): Promise<object[]> {
  const remains = new Remains(await scanAll(world.store), world.outside);
  return clientIds.map((clientId) => {
    const { items, mails } = remains.pictureOf(undefined, clientId);
    const kept = items.filter(({ SK }) => !/^(D#EFFECT|G#GUARD)/.test(String(SK)));
    const story = Object.fromEntries(kept.map((item) => [`${item.PK} ${item.SK}`, withoutCommit(item)]));
    return { ...story, mails: mails.sort() };
  });
}

function withoutCommit(item: Item): Item {
  if (item.SK === 'A#HEADER' && item.state) return { state: item.state };
  if (!String(item.SK).startsWith('C#EVENT')) return item;
  const { version, ...rest } = item;
  return rest;
}

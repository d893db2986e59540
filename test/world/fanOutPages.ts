import { fanOut } from '../../functions/events/effects/fanOut.ts';
import { FanOutEffect } from '../../shared/data/effects.ts';
import { invoke, Trail } from './injection.ts';
import type { Actor } from './moves.ts';
import { scanAll } from './records.ts';

/** Does the pages of the fan-out one after the other, each twice; `between` happens before every page. */
export async function pagesOf({ world }: Actor, between: (page: number) => Promise<void> = async () => {}) {
  const trail = new Trail();
  for (let page = 1; ; page++) {
    const pending = (await scanAll(world.store)).find(({ effect, dueKey }) => effect === 'fan-out' && dueKey);
    if (!pending) return { pages: page - 1, calls: trail.calls };
    const effect = FanOutEffect.parse(pending);
    await between(page);
    await invoke(trail, () => fanOut(world, effect, world.now));
    await fanOut(world, effect, world.now);
  }
}

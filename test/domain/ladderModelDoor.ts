import type { Instant } from '../../shared/domain/instant.ts';
import { type Model, write } from './ladderModel.ts';

/** Who says what it is, and what. */
export type Door = { by: string; as: Model['sorted'] };

/** F 8: whoever it is about has no part in it: he does not speak for us, decide, or sort it. */
export const isAbout = (m: Model, who: string) => m.named.includes(who);
export const named = 'named-in-complaint';

/** F 8: he is told where it is not what he was told before; an appeal is logged once. */
export function sorts(m: Model, now: Instant, { by, as }: Door): string | undefined {
  if (isAbout(m, by)) return named;
  if (as === 'complaint' && m.appealed) return 'appeal-opened';
  if (as === m.sorted || m.status === 'cancelled-by-client') return;
  Object.assign(m, { sorted: as, lodges: as !== 'complaint' && !m.appealed });
  write(m, 'sorted', now);
}

import * as z from 'zod';
import { wholeMonthsBetween } from '../calendarDate.ts';
import type { LocalDate } from '../instant.ts';
import { percentage, StatutoryLaw } from '../policy/claimTerms.ts';
import { sourced } from '../sourced.ts';
import { exact, halfUp, hundredths } from './exact.ts';
import laws20261 from './statutoryLaws.2026-1.json' with { type: 'json' };

const { laws } = z
  .strictObject({
    version: z.string(),
    laws: z.record(StatutoryLaw, z.strictObject({ afterMonths: z.number().int().positive(), percentage })),
    sources: sourced(z.record(StatutoryLaw, z.string().min(1))),
  })
  .parse(laws20261);

/** What a law has us pay on account, in minor units, and the most that can follow. */
export type Advance = { onAccount: number; finalMaximum: number };

/** The loss in minor units; the percentage in hundredths, as a decimal. */
type Cover = { insuredLoss: number; percentage: string };

/** The payment on account so many whole months after the notice (`charter.md` C, Spanish law 50/1980). */
export function statutoryAdvance(law: StatutoryLaw, cover: Cover, monthsSinceNotice: number): Advance {
  const { afterMonths, percentage: onAccount } = laws[law];
  const agreed = exact(cover.insuredLoss).mul(hundredths(cover.percentage));
  const due = monthsSinceNotice >= afterMonths;
  return { onAccount: due ? halfUp(agreed.mul(hundredths(onAccount))) : 0, finalMaximum: halfUp(agreed) };
}

/** The same on a day. */
export function advanceOn(law: StatutoryLaw, cover: Cover, notice: LocalDate, on: LocalDate): Advance {
  return statutoryAdvance(law, cover, wholeMonthsBetween(notice, on));
}

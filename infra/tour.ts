import { parseArgs } from 'node:util';
import { calendarUsed } from './tour/calendar.ts';
import { castOf } from './tour/cast.ts';
import { claimStory } from './tour/claim.ts';
import { wholeLadder } from './tour/ladder.ts';
import { wholeLedger } from './tour/ledger.ts';
import { limitStory } from './tour/limit.ts';
import { policyStory } from './tour/policy.ts';
import { show } from './tour/show.ts';
import { answeredInTime, leftWaiting } from './tour/stories.ts';
import type { Told } from './tour/telling.ts';
import { heading, styled } from './tour/terminal.ts';
import { playTogether } from './tour/together.ts';
import { findPlace } from './tour/where.ts';

const titles = [
  'A complaint, answered in time',
  'A complaint that nobody answers at first',
  'A complaint that climbs the whole ladder',
  'A credit limit: asked, decided, appealed, and reduced with notice',
  'A buyer who does not pay: reported, collected, claimed, paid, appealed, and recovered',
  'A policy: planned, declared, renewed on better terms, and its year settled',
] as const;

/** What the tour tells, in the order of its titles. */
export const stories = [answeredInTime, leftWaiting, wholeLadder, limitStory, claimStory, policyStory];

/** From the first contact to the last promise about a premium. */
const firstDay = '2026-04-22';
const lastDay = '2027-06-02';
const played = "three complaints, a credit limit, a claim and a policy's year";

/** Plays six stories over HTTP and shows all that came of them. `--url` names another local service. */
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { url: { type: 'string' } } });
  const place = await findPlace(values.url, (step) => console.log(styled('dim', step)));
  try {
    const cast = await castOf(place.url);
    console.log(styled('dim', `Playing ${played} at ${place.url}, from April 2026 to May 2027`));
    const told = await playTogether(
      stories.map((story) => story(cast)),
      cast.until,
    );
    const ledger = await wholeLedger(cast);
    for (const [index, title] of titles.entries()) {
      console.log(heading(title));
      console.log(await show(cast, told[index] as Told, ledger));
    }
    const { id = '' } = told.flatMap(({ cases }) => cases).find(({ kind }) => kind === 'limit') ?? {};
    const { body } = await cast.client.getCreditLimit({ params: { id } });
    console.log(calendarUsed(body.calendar, firstDay, lastDay));
  } finally {
    await place.leave();
  }
}

if (import.meta.main) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

import { parseArgs } from 'node:util';
import { calendarUsed } from './tour/calendar.ts';
import { castOf } from './tour/cast.ts';
import { wholeLadder } from './tour/ladder.ts';
import { limitStory } from './tour/limit.ts';
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
] as const;

/** From the first contact to the day on which the reduction takes effect. */
const firstDay = '2026-04-22';
const lastDay = '2026-07-07';

/** Plays three complaints and a credit limit over HTTP and shows all that came of them. `--url` names another local service. */
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { url: { type: 'string' } } });
  const place = await findPlace(values.url, (step) => console.log(styled('dim', step)));
  try {
    const cast = await castOf(place.url);
    console.log(
      styled('dim', `Playing three complaints and a credit limit at ${place.url}, from April to July`),
    );
    const stories = [answeredInTime(cast), leftWaiting(cast), wholeLadder(cast), limitStory(cast)];
    const told = await playTogether(stories, cast.until);
    for (const [index, title] of titles.entries()) {
      console.log(heading(title));
      console.log(await show(cast, told[index] as Told));
    }
    const { body } = await cast.client.getCreditLimit({ params: { id: told.at(-1)?.cases[0]?.id ?? '' } });
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

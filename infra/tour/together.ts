import type { Told } from './telling.ts';
import { tourBegins } from './where.ts';

/** A story yields the instants that it waits for; at its end it says what it was about. */
export type Story = AsyncGenerator<string, Told, void>;

/**
 * Plays stories on one clock, which only goes forward: whichever waits for the earliest instant goes on next.
 * @param moveTo moves the clock; what falls due on the way happens
 */
export async function playTogether(
  stories: Story[],
  moveTo: (instant: string) => Promise<void>,
): Promise<Told[]> {
  const waiting = stories.map((story, index) => ({ story, index, at: tourBegins }));
  const told: Told[] = [];
  while (waiting.length > 0) {
    const first = waiting.reduce((a, b) => (b.at < a.at ? b : a));
    await moveTo(first.at);
    const { done, value } = await first.story.next();
    if (done) {
      told[first.index] = value;
      waiting.splice(waiting.indexOf(first), 1);
    } else first.at = value;
  }
  return told;
}

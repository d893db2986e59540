import type { Agenda } from './agenda.ts';
import type { Clock } from './clock.ts';

/** Looks again at least this often (ms of real time): something earlier may have been set since. */
const LONGEST_NAP = 250;

/**
 * Lets due things go off by themselves while the clock runs. A frozen clock only catches up once, with
 * what was due when the service was last killed. Answers how to stop it.
 */
export function startTicking(clock: Clock, agenda: Agenda, alsoRates: () => void): () => void {
  agenda.fireDue();
  if (clock.frozen) return () => undefined;
  let timer: NodeJS.Timeout;
  const tick = () => {
    if (!agenda.busy()) {
      agenda.fireDue();
      alsoRates();
    }
    const next = (agenda.nextAt() ?? Number.POSITIVE_INFINITY) - clock.now();
    timer = setTimeout(tick, Math.min(Math.max(next, 5), LONGEST_NAP));
  };
  timer = setTimeout(tick, 0);
  return () => clearTimeout(timer);
}

import type { Move } from './moves.ts';

/**
 * One command, or one thing that happens by itself, and what was there before. A new one is a line in the list of
 * its area; the sweep finds every call of it by itself. What keeps it cheap, about 7 ms a point:
 * - `given` begins with moves that another scenario begins with too, the very same objects: they are played once.
 * - One tenant a point in one world, all points together; `alone` costs a world for each point, so it is for what
 *   really touches the office.
 * - `spread` for a command that another scenario of the list sweeps whole (`spreadOver` sets it).
 * - Points are played in memory, a share on the engine. A form of expression that is new in `shared/data` is added to
 *   `memory/calls.ts`, which holds the double against the engine; the double refuses what it does not know.
 */
export type Scenario = {
  name: string;
  given?: Move[];
  when: Move;
  /** Works on what the whole office shares, so every point has a world of its own. */
  alone?: true;
  /** The client has no mail address. */
  noAddress?: true;
  /** Happens when it is found out, not when it began: its instants differ with the fault. */
  whenFound?: true;
  /**
   * Calls of one name share their faults between them, so that every one of them is met once. `thin`: those of
   * the command itself too, because another scenario of the same command meets them all.
   */
  spread?: true | 'thin';
};

/** The first scenario of each command meets every fault with its own calls; the others' calls are like those. */
export function spreadOver(scenarios: Scenario[]): Scenario[] {
  const met = new Set<string>();
  return scenarios.map((scenario) => {
    const command = scenario.when.operation ?? 'by itself';
    const spread = met.has(command) ? 'thin' : true;
    met.add(command);
    return { ...scenario, spread };
  });
}

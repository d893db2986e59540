import type { Move } from './moves.ts';

/** One command, or one thing that happens by itself, and what was there before. */
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

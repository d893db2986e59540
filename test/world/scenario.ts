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
  /** Calls of one name share their faults between them, so that every one of them is met once. */
  spread?: true;
};

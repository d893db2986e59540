import type { GradeState } from '../buyer/grade.ts';
import type { Reason } from '../decision.ts';
import type { LocalDate } from '../instant.ts';
import type { Role } from '../person.ts';
import type { SanctionsAnswer } from '../sanctions.ts';
import type { LimitOutcome } from './outcomes.ts';

/** A decision as a person of ours words it. */
export type NewDecision = {
  outcome: LimitOutcome;
  /** Minor units; what an approval grants follows from the request. */
  amount?: number | undefined;
  /** The last day of a temporary limit. */
  until?: LocalDate | undefined;
  conditions: string[];
  reasons: Reason[];
  /** Our advice on the amount: in every decision (F 14). */
  advice: string;
  /** How the client's own experience was weighed (F 13). */
  weighed?: string | undefined;
  /** Whether the letter shows the grade, and why or why not: where the rule leaves it to us (L06). */
  showGrade?: { shown: boolean; because: string } | undefined;
  /** What stands in for the hearing (F 13, L11). */
  exceptional?: string | undefined;
  /** Whom he asks to approve it. */
  askedOf?: string | undefined;
};

/** Who decides: by role he may grant so much and no more. */
export type Underwriter = { by: { kind: 'staff'; staffId: string }; role: Role };

/** What is known of the buyer at the decision, read in the same call. */
export type KnownBuyer = {
  names: readonly string[];
  numbers: readonly string[];
  grade?: GradeState | undefined;
  /** The sanctions list, or why it cannot be looked at. */
  sanctions: SanctionsAnswer;
};

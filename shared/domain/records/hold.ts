import * as z from 'zod';
import { type Refusal, refused } from '../decision.ts';
import { Instant } from '../instant.ts';

/** While it stands nothing about its subject is erased: set by a named person, lifted by two (`design.md` 3.11). */
export const LegalHold = z.strictObject({
  holdId: z.string(),
  /** One case alone; everything about the subject when absent. */
  caseId: z.string().optional(),
  setBy: z.string(),
  setAt: Instant,
  /** Who asked to lift it, until a second person has. */
  proposedBy: z.string().optional(),
  proposedAt: Instant.optional(),
  liftedBy: z.string().optional(),
  liftedAt: Instant.optional(),
});
export type LegalHold = z.infer<typeof LegalHold>;

/** So many stand and have stood about one subject at most: they are one small item. */
export const mostHolds = 100;

export const isInForce = ({ liftedAt }: LegalHold) => liftedAt === undefined;

/** The hold that keeps a case, or everything when no case is named; undefined when none does. */
export function holdOn(holds: readonly LegalHold[], caseId?: string): LegalHold | undefined {
  return holds.find((hold) => isInForce(hold) && (hold.caseId === undefined || hold.caseId === caseId));
}

/** @param by the id of the person who sets it */
export function setHold(
  holds: readonly LegalHold[],
  hold: Pick<LegalHold, 'holdId' | 'caseId'>,
  by: string,
  now: Instant,
): LegalHold[] | Refusal {
  if (holds.length >= mostHolds)
    return refused('rule', 'too-many-holds', `At most ${mostHolds} holds are kept about one subject.`);
  const { holdId, caseId } = hold;
  return [...holds, { holdId, ...(caseId !== undefined && { caseId }), setBy: by, setAt: now }];
}

/** The first person proposes, another lifts: nobody alone lets go what must be kept. */
export function liftHold(
  holds: readonly LegalHold[],
  holdId: string,
  by: string,
  now: Instant,
): LegalHold[] | Refusal | undefined {
  const hold = holds.find((known) => known.holdId === holdId);
  if (!hold) return undefined;
  if (!isInForce(hold)) return refused('conflict', 'lifted-before', 'This hold was lifted before.');
  if (hold.proposedBy === by)
    return refused('rule', 'four-eyes', 'You have asked to lift it: another person lifts it.');
  const next = hold.proposedBy
    ? { ...hold, liftedBy: by, liftedAt: now }
    : { ...hold, proposedBy: by, proposedAt: now };
  return holds.map((known) => (known.holdId === holdId ? next : known));
}

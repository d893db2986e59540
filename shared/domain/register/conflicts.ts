import * as z from 'zod';
import { Barred, type Complaint, PassedOver } from '../complaint/state.ts';
import { OfficeCode } from '../office.ts';

/** Somebody of ours who is or was kept out of a complaint, and why (`design.md` 4, `charter.md` F 8). */
export const ConflictLine = z.strictObject({
  caseId: z.string(),
  reference: z.string(),
  office: OfficeCode,
  clientId: z.string(),
  staffId: z.string(),
  because: Barred.shape.because,
  /** False: he was kept out then, and the client asked for him again. */
  still: z.boolean(),
  /** The steps that he would have had and did not get. */
  passedOver: z.array(PassedOver.pick({ step: true, at: true })),
});
export type ConflictLine = z.infer<typeof ConflictLine>;

/** Everybody who is kept out of this complaint, or was passed over in it. */
export function conflictsOf(state: Complaint): ConflictLine[] {
  const { id, reference, office, clientId, named, barred, register } = state;
  const now: Barred[] = [...named.map((staffId) => ({ staffId, because: 'named' as const })), ...barred];
  const all = new Map([...register.passedOver, ...now].map((entry) => [entry.staffId, entry.because]));
  return [...all].map(([staffId, because]) => ({
    ...{ caseId: id, reference, office, clientId, staffId, because },
    still: now.some((entry) => entry.staffId === staffId),
    passedOver: register.passedOver
      .filter((entry) => entry.staffId === staffId)
      .map(({ step, at }) => ({ step, at })),
  }));
}

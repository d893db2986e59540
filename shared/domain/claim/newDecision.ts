import { reasonCodes, reasonTexts } from '../creditLimit/reasons.ts';
import type { Reason } from '../decision.ts';
import type { Role } from '../person.ts';
import type { SanctionsAnswer, Screened } from '../sanctions.ts';
import type { ClaimTerms, LateDecision } from './decision.ts';
import { harmName, type Said } from './lossFile.ts';
import type { ClaimOutcome } from './outcomes.ts';

/** What somebody says about something late, with the harm in words (F 22). */
export type WrittenLate = Omit<LateDecision, 'harm'> & { harm?: string | undefined };
export type ClaimReason = Reason & { invoices?: string[] | undefined };

/** A decision as a person of ours words it: its amount is the calculation's. */
export type NewClaimDecision = Omit<Said, 'late'> & {
  outcome: ClaimOutcome;
  explanation?: string | undefined;
  reasons: ClaimReason[];
  late: WrittenLate[];
  /** Whom he asks to approve it. */
  askedOf?: string | undefined;
};

/** Who decides: by role he may grant so much and no more. */
export type Adjuster = { by: { kind: 'staff'; staffId: string }; role: Role };

/** The buyer at the decision, read in the same call, and the sanctions list. */
export type KnownBuyer = Screened & { sanctions: SanctionsAnswer };

/** What the calculation looks at: the words stand with the event. */
export function saidIn({ late, exclusions, rates, setOff }: NewClaimDecision): Said {
  return {
    ...{ exclusions, rates, setOff },
    late: late.map(({ harm, ...rest }) => ({ ...rest, harm: harm !== undefined })),
  };
}

export function reasonsIn({ reasons }: Pick<NewClaimDecision, 'reasons'>): ClaimTerms['reasons'] {
  return reasonCodes(reasons).map((code, i) => {
    const { invoices } = reasons[i] ?? {};
    return { ...code, ...(invoices && { invoices }) };
  });
}

/** The words of a decision by name; what is said of a harm is for us, its consequence for the client. */
export function textsIn({ explanation, reasons, late }: NewClaimDecision): Record<string, string> {
  const harms = late.flatMap(({ harm }, i): [string, string][] => (harm ? [[harmName(i), harm]] : []));
  return {
    ...(explanation !== undefined && { explanation }),
    ...reasonTexts(reasons),
    ...Object.fromEntries(harms),
  };
}

import { type Reason, type Refusal, refused } from '../decision.ts';
import type { LetterDraft } from '../letterDraft.ts';
import { textRef } from '../textRef.ts';
import type { DecisionTerms } from './state.ts';

type Codes = DecisionTerms['reasons'];

/** Words that the client never reads have this before their name. */
export const internal = 'internal-';

/** Reasons without their words. */
export function reasonCodes(reasons: readonly Reason[]): Codes {
  return reasons.map(({ code, clause, disclosure, remedy }) => ({
    ...{ code, disclosure, remedy: remedy !== undefined },
    ...(clause && { clause }),
  }));
}

/** The words of reasons by name; those of internal ones are for us. */
export function reasonTexts(reasons: readonly Reason[]): Record<string, string> {
  const entries = reasons.flatMap(({ because, remedy, disclosure }, i): [string, string][] => {
    const names = namesOf(i, disclosure);
    return [[names.because, because], ...(remedy ? ([[names.remedy, remedy]] as [string, string][]) : [])];
  });
  return Object.fromEntries(entries);
}

/** The reasons that a letter quotes; a general one names no clause (F 14). */
export function reasonRefs(reasons: Codes, words: number): NonNullable<LetterDraft['reasons']> {
  return reasons.flatMap(({ disclosure, clause, remedy }, i) => {
    if (disclosure === 'internal') return [];
    const names = namesOf(i, disclosure);
    return [
      {
        because: textRef(words, names.because),
        ...(clause && disclosure === 'client' && { clause }),
        ...(remedy && { remedy: textRef(words, names.remedy) }),
      },
    ];
  });
}

/** The client always gets a true reason, and what he can do about it (F 14). */
export function reasonsRefused(reasons: readonly Reason[]): Refusal | undefined {
  if (forClient(reasons).every(({ remedy }) => remedy)) return noReason(reasons);
  return refused('rule', 'remedy-required', 'Every reason for the client says what he can do about it.');
}

/** Why the client would not learn the reason at all. */
export function noReason(reasons: readonly Reason[]): Refusal | undefined {
  if (forClient(reasons).length > 0) return undefined;
  return refused('rule', 'reasons-required', 'A decision other than asked needs a reason for the client.');
}

const forClient = (reasons: readonly Reason[]) =>
  reasons.filter(({ disclosure }) => disclosure !== 'internal');

function namesOf(i: number, disclosure: Codes[number]['disclosure']) {
  const before = disclosure === 'internal' ? internal : '';
  return { because: `${before}because-${i}`, remedy: `${before}remedy-${i}` };
}

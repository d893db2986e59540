import type { Claim } from './state.ts';

/** The codes of the papers that are neither given nor waived (K01). */
export function missingOf({ checklist }: Pick<Claim, 'checklist'>): string[] {
  return checklist.filter(({ given, waived }) => !given && !waived).map(({ code }) => code);
}

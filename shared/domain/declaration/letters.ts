/** The letters about the declarations of a policy and the account of its premium (`charter.md` F 28). */
export const declarationLetters = [
  /** A declaration is asked for: before its last day, on it, or after it (F 28). */
  'declaration-reminder',
  /** What was declared, as we have it: the client's receipt. */
  'declaration-received',
  'declaration-corrected',
  /** None came: what it is taken to be, why, and how to put another in its place. */
  'declaration-estimated',
  /** The account of an insurance year: how the premium comes about, and what is billed or given back (F 28). */
  'declaration-account',
  'declaration-account-late',
] as const;

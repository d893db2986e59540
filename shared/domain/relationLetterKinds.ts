/** The kinds of letter about the contact of a client and his yearly review. */
export const relationLetterKinds = [
  /** Who is there for the client from now on, with clear details, and who was before (C02, C03). */
  'contact-assigned',
  /** He has no contact yet, or his contact left: the office, and by when he hears who it is. */
  'contact-awaited',
  /** No person of ours can be his contact: the office, and why (C02). */
  'contact-none',
  'contact-late',
  /** Once a year we ask him about his business, his strategy and his markets (C10). */
  'review-near',
  /** The review was held: the minutes, and what we understood. */
  'review-held',
  'review-late',
] as const;

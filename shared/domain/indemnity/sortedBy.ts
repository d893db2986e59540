/** A sorted copy; keys are texts in order, and no two things that differ have the same one. */
export function sortedBy<T>(list: readonly T[], key: (one: T) => string): T[] {
  return list
    .map((one) => ({ one, key: key(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);
}

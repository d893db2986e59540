/** A sentence with the facts in its braces. Throws when a fact is missing: a bug. */
export function filled(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`"${text}" needs ${name}`);
    return String(fact);
  });
}

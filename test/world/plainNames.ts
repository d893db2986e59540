import { documentIdOf, hash, officeOf, paymentNamesOf, referenceOf } from '../../shared/data/keys.ts';
import type { Item } from '../../shared/data/store.ts';
import { policyOf } from './insurance.ts';

/** Writes a value down with plain names in place of the tenant's own. */
export function plainNames(cases: string[], items: Item[], clientId?: string) {
  const names = cases.flatMap((caseId, i): [string, string][] => [
    [caseId, `case${i}`],
    [caseId.replace('_', ''), `case${i}`],
    ...[1, 2].map((n): [string, string] => [messageIdOf(caseId, n), `MESSAGE-${i}-${n}`]),
    [referenceOf(caseId.slice(0, 3).toUpperCase(), caseId), `REFERENCE-${i}`],
  ]);
  const words = items.flatMap(wordsName);
  const all: [string, string][] = clientId
    ? [[clientId, 'client'], ...policyNames(clientId), ...names, ...words]
    : names;
  return (value: unknown): string =>
    all.reduce((text, [name, plain]) => text.replaceAll(name, plain), JSON.stringify(value));
}

/** The policy itself, its documents, whose ids name it, and what a document is called: that follows from its id. */
function policyNames(clientId: string): [string, string][] {
  const policy = policyOf({ clientId });
  const document = referenceOf('DOC', documentIdOf(policy, 1));
  return [
    [policy, 'policy'],
    [policy.replace('_', ''), 'policy'],
    [document, 'DOCUMENT'],
  ];
}

/** A document's words name the tenant, and so their hash does; whoever shows it must show that of what is kept. */
function wordsName({ SK, tree, sha256 }: Item): [string, string][] {
  return typeof tree === 'string' && sha256 === undefined ? [[hash(tree), `HASH-OF-${SK}`]] : [];
}

/** The bank knows a payment by a name that follows from its case. */
function messageIdOf(id: string, n: number): string {
  return paymentNamesOf({ id, reference: '', office: officeOf(id) }, n).messageId;
}

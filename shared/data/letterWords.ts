import type { LetterDraft } from '../domain/letterDraft.ts';
import type { TextRef } from '../domain/textRef.ts';

/** Every personal text of a draft looked up by `words`; its codes, amounts and instants stay. */
export function withWords(draft: LetterDraft, words: (ref: TextRef) => string) {
  const {
    handler: _,
    next: __,
    barred: ___,
    to: ____,
    subject,
    text,
    reasons,
    remedies,
    limit,
    buyer,
    collection,
    improvement,
    relation,
    ...codes
  } = draft;
  const maybe = (ref: TextRef | undefined) => (ref === undefined ? undefined : words(ref));
  return {
    ...codes,
    ...given({ subject: maybe(subject), text: maybe(text) }),
    ...(reasons && {
      reasons: reasons.map(({ because, remedy, ...code }) => ({
        ...code,
        because: words(because),
        ...given({ remedy: maybe(remedy) }),
      })),
    }),
    ...(remedies && { remedies: remedies.map((remedy) => ({ ...remedy, what: words(remedy.what) })) }),
    ...(limit && { limit: limitWords(limit, words) }),
    ...(buyer && { buyer: buyerWords(buyer, words) }),
    ...(collection && { collection: collectionWords(collection, words) }),
    ...(improvement && { improvement: improvementWords(improvement, words) }),
    ...(relation && { relation: relationWords(relation, words) }),
  };
}

/** The references of a draft, in the order in which the letter needs them. */
export function refsOf(draft: LetterDraft): TextRef[] {
  const refs: TextRef[] = [];
  withWords(draft, (ref) => {
    refs.push(ref);
    return ref;
  });
  const { to } = draft;
  if (to) refs.push(to.name, ...(to.address ? [to.address] : []));
  return refs;
}

function limitWords(limit: NonNullable<LetterDraft['limit']>, words: (ref: TextRef) => string) {
  const { conditions, advice, weighed, exceptional, ...codes } = limit;
  const maybe = (ref: TextRef | undefined) => (ref === undefined ? undefined : words(ref));
  return {
    ...codes,
    ...(conditions && { conditions: conditions.map(words) }),
    ...given({ advice: maybe(advice), weighed: maybe(weighed), exceptional: maybe(exceptional) }),
  };
}

function buyerWords(buyer: NonNullable<LetterDraft['buyer']>, words: (ref: TextRef) => string) {
  const { found, improved, ...codes } = buyer;
  return {
    ...codes,
    ...(found && {
      found: {
        ...found,
        name: words(found.name),
        ...given({ number: found.number && words(found.number) }),
      },
    }),
    ...(improved && { improved: improved.map((one) => ({ ...one, name: words(one.name) })) }),
  };
}

function collectionWords(
  collection: NonNullable<LetterDraft['collection']>,
  words: (ref: TextRef) => string,
) {
  const { steps, collector, ...codes } = collection;
  return {
    ...codes,
    ...(steps && { steps: steps.map((step) => ({ ...step, what: words(step.what) })) }),
    ...(collector && { collector: { ...collector, name: words(collector.name) } }),
  };
}

function improvementWords(
  { said, did, measure, ...figures }: NonNullable<LetterDraft['improvement']>,
  words: (ref: TextRef) => string,
) {
  return { ...figures, said: words(said), did: words(did), measure: words(measure) };
}

function relationWords(relation: NonNullable<LetterDraft['relation']>, words: (ref: TextRef) => string) {
  const { business, strategy, markets, ...codes } = relation;
  const maybe = (ref: TextRef | undefined) => (ref === undefined ? undefined : words(ref));
  return {
    ...codes,
    ...given({ business: maybe(business), strategy: maybe(strategy), markets: maybe(markets) }),
  };
}

/** Only what is there: an absent text leaves no trace in the facts. */
function given<T extends Record<string, string | undefined>>(texts: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as {
    [K in keyof T]?: string;
  };
}

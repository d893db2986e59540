import type { LetterFacts } from '../../domain/letter.ts';
import { heading, list, paragraph } from '../blocks.ts';
import { familyOf } from '../family.ts';
import { type TextKey, texts } from '../messages.ts';
import type { Part } from '../writing.ts';

/** Where else the client can go when we do not fully uphold (`charter.md` C, F 9). Throws on a route without a text. */
export const outsideRoutes: Part = ({ facts, say, locale }) => {
  const routes = facts.outsideRoutes ?? [];
  if (isUpheld(facts) || routes.length === 0) return [];
  const keys = routes.map((route) => `outside.${route}`);
  const unknown = keys.find((key) => !Object.hasOwn(texts[locale], key));
  if (unknown) throw new Error(`There is no text ${unknown} in ${locale}`);
  return [
    heading(say('heading.outside', { count: routes.length })),
    paragraph(say(introOf(facts))),
    list(keys.map((key) => say(key as TextKey))),
  ];
};

function isUpheld({ outcome, appeal }: LetterFacts): boolean {
  return outcome === 'upheld' || appeal?.outcome === 'changed';
}

function introOf({ kind, outcome }: LetterFacts): TextKey {
  if (familyOf(kind) !== 'complaint') return 'outside.intro.decision';
  const answered = outcome !== undefined || kind === 'complaint-not-agreed';
  return answered ? 'outside.intro' : 'outside.intro.waiting';
}

import { heading, list, paragraph } from '../blocks.ts';
import type { TextKey } from '../messages.ts';
import { texts } from '../messages.ts';
import type { Part } from '../writing.ts';

/** Where else the client can go when we do not fully uphold (`charter.md` C, F 9). Throws on a route without a text. */
export const outsideRoutes: Part = ({ facts, say, locale }) => {
  const routes = facts.outsideRoutes ?? [];
  if (facts.outcome === 'upheld' || routes.length === 0) return [];
  const keys = routes.map((route) => `outside.${route}`);
  const unknown = keys.find((key) => !Object.hasOwn(texts[locale], key));
  if (unknown) throw new Error(`There is no text ${unknown} in ${locale}`);
  const answered = facts.outcome !== undefined || facts.kind === 'complaint-not-agreed';
  return [
    heading(say('heading.outside', { count: routes.length })),
    paragraph(say(answered ? 'outside.intro' : 'outside.intro.waiting')),
    list(keys.map((key) => say(key as TextKey))),
  ];
};

import { heading, list, paragraph } from '../blocks.ts';
import type { TextKey } from '../messages.ts';
import { texts } from '../messages.ts';
import type { Part } from '../writing.ts';

/** Where else the client can go when we do not fully uphold (`charter.md` C, F 9). Throws on a route without a text. */
export const outsideRoutes: Part = ({ facts, say, locale }) => {
  if (facts.outcome === 'upheld') return [];
  const routes = facts.outsideRoutes ?? [];
  const keys = routes.map((route) => `outside.${route}`);
  const unknown = keys.find((key) => !Object.hasOwn(texts[locale], key));
  if (unknown) throw new Error(`There is no text ${unknown} in ${locale}`);
  return [
    heading(say('heading.outside', { count: routes.length })),
    paragraph(say('outside.intro')),
    list(keys.map((key) => say(key as TextKey))),
  ];
};

import { paragraph } from '../blocks.ts';
import { type Family, familyOf, isAboutDebt } from '../family.ts';
import type { Part } from '../writing.ts';

/** Letters that say nothing about any buyer. */
export const aboutNoBuyer: readonly Family[] = ['complaint', 'data-request'];

/** What a letter says about a buyer is for the client's own use (`charter.md` F 14). */
export const ownUse: Part = ({ facts, say }) => {
  if (aboutNoBuyer.includes(familyOf(facts.kind))) return [];
  return [paragraph(say(isAboutDebt(facts) ? 'own-use.debtor' : 'own-use'))];
};

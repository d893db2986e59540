import { paragraph } from '../blocks.ts';
import { type Family, familyOf, isAboutDebt } from '../family.ts';
import { isAboutDebt, isAboutHisWords } from '../family.ts';
import type { Part } from '../writing.ts';

/** Families of letters in which no buyer is described. */
const aboutNoBuyer: readonly Family[] = ['complaint', 'renewal'];

/** What a letter says about a buyer is for the client's own use (`charter.md` F 14). */
export const ownUse: Part = ({ facts, say }) => {
  if (aboutNoBuyer.includes(familyOf(facts.kind))) return [];
  if (isAboutHisWords(facts.kind)) return [];
  return [paragraph(say(isAboutDebt(facts) ? 'own-use.debtor' : 'own-use'))];
};

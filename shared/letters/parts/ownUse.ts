import { paragraph } from '../blocks.ts';
import { familyOf, isAboutDebt } from '../family.ts';
import type { Part } from '../writing.ts';

/** What a letter says about a buyer is for the client's own use (`charter.md` F 14). */
export const ownUse: Part = ({ facts, say }) => {
  const { kind } = facts;
  if (familyOf(kind) === 'complaint') return [];
  return [paragraph(say(isAboutDebt(kind) ? 'own-use.debtor' : 'own-use'))];
};

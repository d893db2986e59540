import { paragraph } from '../blocks.ts';
import { aboutOf, isAboutDebt } from '../family.ts';
import type { Part } from '../writing.ts';

/** What a letter says about a buyer is for the client's own use (`charter.md` F 14). */
export const ownUse: Part = ({ facts, say }) => {
  if (aboutOf(facts.kind) !== 'buyer') return [];
  return [paragraph(say(isAboutDebt(facts) ? 'own-use.debtor' : 'own-use'))];
};

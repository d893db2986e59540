import { paragraph } from '../blocks.ts';
import { familyOf } from '../family.ts';
import type { Part } from '../writing.ts';

/** What a letter says about a buyer is for the client's own use (`charter.md` F 14). */
export const ownUse: Part = ({ facts, say }) =>
  familyOf(facts.kind) === 'complaint' ? [] : [paragraph(say('own-use'))];

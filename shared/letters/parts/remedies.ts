import type { LetterBlock, RemedyFact } from '../../domain/letter.ts';
import { list } from '../blocks.ts';
import { sayMoney } from '../money.ts';
import { inline } from '../ownWords.ts';
import type { Writing } from '../writing.ts';

/** What we promise besides our answer: what, the amount, by when and who (F 6). */
export function remedyList(writing: Writing): LetterBlock {
  const remedies = writing.facts.remedies ?? [];
  const mixed = new Set(remedies.flatMap(({ amount }) => amount?.currency ?? [])).size > 1;
  return list(remedies.map((remedy) => remedyText(writing, remedy, mixed)));
}

function remedyText({ locale, say, by }: Writing, { what, amount, who, dueAt }: RemedyFact, mixed: boolean) {
  return [
    inline(what),
    ...(amount ? [say('remedy.amount', { amount: sayMoney(locale, amount, mixed) })] : []),
    say('remedy.by', { by: by(dueAt) }),
    say('remedy.who', { who: inline(who) }),
  ].join('\n');
}

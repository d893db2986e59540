import type { CollectionFact } from '../../domain/claimFacts.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import type { MoneyFact } from '../../domain/money.ts';
import { paragraph, table } from '../blocks.ts';
import type { TextKey } from '../messages.ts';
import type { Writing } from '../writing.ts';
import { deadline } from './deadline.ts';

/** Money that came in: first the costs, then whose the rest is, and by when his share is passed on (K05, D.1 12). */
export function shares(writing: Writing, recovery: NonNullable<CollectionFact['recovery']>): LetterBlock[] {
  const { say } = writing;
  const { amount, costs, toClient, toInsurer } = recovery;
  const rest = toInsurer.minor > 0 ? [row(writing, 'label.to-us', toInsurer)] : [];
  const his = toClient.minor > 0 ? deadline(writing) : [paragraph(say('recovery.nothing'))];
  return [
    paragraph(say('recovery.shared')),
    table([
      row(writing, 'label.collected', amount),
      // Before an indemnity only his own part of them comes off.
      row(writing, toInsurer.minor > 0 ? 'label.costs' : 'label.costs-yours', costs),
      row(writing, 'label.to-you', toClient),
      ...rest,
    ]),
    ...his,
    ...(toClient.minor > 0 ? [paragraph(say('recovery.account'))] : []),
  ];
}

function row({ say, money }: Writing, label: TextKey, amount: MoneyFact) {
  return { label: say(label), value: money(amount) };
}

import type { DocumentKind } from '../../domain/document/kinds.ts';
import type { LetterBlock } from '../../domain/letter.ts';
import { insurer, offices } from '../../domain/offices.ts';
import { heading, paragraph, table } from '../blocks.ts';
import { sayDate } from '../moments.ts';
import { inline } from '../ownWords.ts';
import type { DocumentPart, Drawing } from './renderDocument.ts';
import { type TermName, termRows } from './termRows.ts';

/** Who writes to whom about which day, what is confirmed, and which policy it is about. */
export const documentHead: DocumentPart = (drawing) => {
  const { document, locale, say, dateOf } = drawing;
  const { office, client, recipient, reference, writtenAt, on } = document;
  const day = (date: typeof on) => sayDate(locale, date);
  const { reference: theirs } = recipient ?? {};
  return [
    table([
      { label: say('label.from'), value: `${insurer.name}, ${offices[office].name}` },
      { label: say('label.to'), value: inline(recipient?.name ?? client.name) },
      ...(theirs ? [{ label: say('label.recipient-reference'), value: inline(theirs) }] : []),
      { label: say('label.date'), value: day(dateOf(writtenAt)) },
      { label: say('label.reference'), value: reference },
      ...(document.proposed ? [] : [{ label: say('label.state-on'), value: day(on) }]),
    ]),
    paragraph(lead(drawing)),
    heading(say('document.heading.policy')),
    policy(drawing),
  ];
};

function lead({ document, locale, say, dateOf }: Drawing): string {
  const { kind, on, policy, writtenAt } = document;
  return say(`document.lead.${kind}`, {
    ...{ day: sayDate(locale, on), until: sayDate(locale, policy.endsOn) },
    past: on < dateOf(writtenAt) ? 'yes' : 'no',
  });
}

/** What a certificate tells of the terms; a policy and a pack say them all further down. */
const short = ['insuredPercentage', 'maximumPaymentTermsDays', 'maximumLiability', 'assignee'] as const;
const shown = {
  policy: [],
  certificate: short,
  'statement-of-cover': short,
  'renewal-pack': [],
} as const satisfies Record<DocumentKind, readonly TermName[]>;

function policy(drawing: Drawing): LetterBlock {
  const { document, say } = drawing;
  const { kind, policy, client } = document;
  const { terms, currency } = policy;
  return table([
    { label: say('label.policyholder'), value: inline(client.name) },
    { label: say('label.insurer'), value: insurer.legalEntity },
    { label: say('label.policy'), value: inline(policy.reference) },
    { label: say('label.policy-period'), value: periodOf(drawing, policy) },
    { label: say('label.scope'), value: say(`scope.${policy.scope}`, { count: policy.named ?? 0 }) },
    { label: say('label.currency'), value: currency },
    ...termRows(drawing, terms, currency, shown[kind]),
  ]);
}

/** From its first day to its last. */
export function periodOf(
  { locale, say }: Drawing,
  { startsOn, endsOn }: Pick<Drawing['document']['policy'], 'startsOn' | 'endsOn'>,
): string {
  return say('value.period', { from: sayDate(locale, startsOn), to: sayDate(locale, endsOn) });
}

import type { Written } from '../../../shared/domain/letter.ts';
import type { Locale } from '../../../shared/domain/office.ts';
import { heading, paragraph, table } from '../../../shared/letters/blocks.ts';
import { message } from '../../../shared/letters/messages.ts';
import { inline } from '../../../shared/letters/ownWords.ts';
import type { HeldRecord } from './records.ts';

type Page = { locale: Locale; subject: string; part: number; records: HeldRecord[]; withheld: number };

/** A part of an export to read: what we hold, record by record, each field by its name and value. */
export function partPage({ locale, subject, part, records, withheld }: Page): Written {
  return {
    locale,
    title: message(locale, 'data-export.head', { part }),
    blocks: [
      paragraph(message(locale, 'data-export.lead', { subject: inline(subject) })),
      paragraph(message(locale, 'data-export.withheld', { count: withheld })),
      ...records.flatMap(({ where, what, data }) => [
        heading(`${what}: ${where}`),
        table(fieldsOf(data).map(([label, value]) => ({ label, value: inline(value) }))),
      ]),
    ],
  };
}

/** `cover.amount` and so on: what is nested is named by the way to it. */
function fieldsOf(data: unknown, way = ''): [string, string][] {
  if (typeof data !== 'object' || data === null) return [[way || 'value', String(data)]];
  return Object.entries(data).flatMap(([name, value]) => fieldsOf(value, way ? `${way}.${name}` : name));
}

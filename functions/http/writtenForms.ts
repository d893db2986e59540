import type { Instant } from '../../shared/domain/instant.ts';
import type { Written } from '../../shared/domain/letter.ts';
import { letterHtml } from '../../shared/letters/html.ts';
import { letterText } from '../../shared/letters/text.ts';

/** What those offer who give something written in several forms. */
export const writtenForms = ['application/json', 'text/plain', 'text/html', 'application/pdf'] as const;

/**
 * Something written as text, page or PDF; undefined for JSON, which every reader makes by himself.
 * @param at the moment of the PDF: the same words are the same bytes
 */
export async function writtenForm(written: Written, at: Instant, produces: string) {
  const headers = { 'Content-Language': written.locale };
  if (produces === 'text/plain')
    return { content: letterText(written), contentType: 'text/plain; charset=utf-8', headers };
  if (produces === 'text/html')
    return { content: letterHtml(written), contentType: 'text/html; charset=utf-8', headers };
  if (produces === 'application/pdf') {
    const { letterPdf } = await import('../../shared/letters/pdf.ts');
    return { content: await letterPdf(written, { at }), contentType: 'application/pdf', headers };
  }
  return undefined;
}

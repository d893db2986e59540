import type { LetterTree } from '../domain/letter.ts';
import { letterHtml } from './html.ts';
import { letterText } from './text.ts';

/** The letter as an e-mail. The subject holds our own words and the reference only, never a client's words. */
export function letterMail(tree: LetterTree): { subject: string; text: string; html: string } {
  return { subject: tree.title, text: letterText(tree), html: letterHtml(tree) };
}

import type { OwnLine } from '../../domain/guide/facts.ts';
import type { Locale, OfficeCode } from '../../domain/office.ts';
import { wordFor } from '../messages.ts';
import { sayLastDay, sayOfDay } from '../moments.ts';
import { inline } from '../ownWords.ts';
import { voiceOf } from '../writing.ts';
import { guideSay } from './guideTexts.ts';

/** One of the client's own dates in words. */
export function ownText(office: OfficeCode, locale: Locale, line: OwnLine): string {
  const { what, reference, name = '', day, by, passed, amount, papers = [], payee } = line;
  const voice = voiceOf(office, locale);
  const policy = what === 'policy-ends' || what === 'payee' || what === 'notice';
  const latest = by ? voice.by(by) : day ? sayLastDay(locale, day) : '';
  return guideSay(locale, `own.${what}`, {
    ...{ name: inline(policy ? reference : name), reference: inline(reference), by: latest },
    ...{ day: day ? sayOfDay(locale, day) : '', passed: passed ? 'yes' : 'no' },
    ...{ dated: by || day ? 'yes' : 'no', gone: amount?.minor === 0 ? 'yes' : 'no' },
    amount: amount ? voice.money(amount) : '',
    papers: papers.map((code) => wordFor(locale, 'paper', code) ?? code).join('; '),
    payee: payee === undefined ? '' : inline(payee),
  });
}

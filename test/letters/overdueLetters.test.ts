import { describe, expect, test } from 'vitest';
import { locales } from '../../shared/domain/office.ts';
import { message } from '../../shared/letters/messages.ts';
import { sayOfDay } from '../../shared/letters/moments.ts';
import { said } from './inEnglish.ts';
import { read, seen } from './reading.ts';
import { factsOf } from './sampleFacts.ts';
import { instant } from './sampleLadder.ts';
import { guide, overdue } from './sampleOverdues.ts';

describe('the guide', () => {
  test('has each step with its last day and the policy term behind it', () => {
    for (const words of [
      'up to and including Sunday 31 May 2026',
      'Your policy says: 60 days after the original due date of invoice F-2026-017.',
      'hand the unpaid invoice over to us, by the end of Tuesday 30 June 2026 at the latest',
      'Your policy says: 30 days after the end of the maximum extension period for invoice F-2026-017.',
      'Your policy says: 6 months after the date of loss.',
      'In all, this buyer now owes you €37,345.50.',
      'One invoice was reported later than your policy says.',
      'proof of delivery',
    ])
      expect(said('overdue-received')).toContain(words);
    expect(said('overdue-received').match(/You have done this\./g)).toHaveLength(1);
  });

  test('says which days have passed, and that a late step costs nothing before a person looked', () => {
    const late = { overdue: overdue('IE'), writtenAt: instant('2026-08-03T09:00:00Z') };
    expect(said('overdue-received', late)).toContain('what you deliver to this buyer now is not insured');
    expect(said('overdue-received', late)).toContain('It has no consequences for you before a person');
    expect(said('overdue-received')).not.toContain('That day has passed');
  });

  test.each(locales)('in %s says on the last day that he may deliver, and never after it', (locale) => {
    const sent = (at: string) =>
      read(factsOf('overdue-received', 'IE', { overdue: overdue('IE'), writtenAt: instant(at) }), locale);
    const [{ by }] = guide;
    const mayGoOn = seen(message(locale, 'guide.stop-supply', { day: sayOfDay(locale, by), by }));
    expect(sent('2026-05-31T09:00:00Z')).toContain(mayGoOn);
    expect(sent('2026-06-01T09:00:00Z')).not.toContain(mayGoOn);
    expect(sent('2026-06-01T09:00:00Z')).toContain(seen(message(locale, 'guide.stopped')));
  });

  test('a term of no days is the day itself', () => {
    const [stop] = guide;
    const step = { ...stop, term: { amount: 0, unit: 'days' } } as const;
    expect(said('overdue-received', { overdue: overdue('IE', { guide: [step] }) })).toContain(
      'Your policy says: on the original due date of invoice F-2026-017.',
    );
  });

  test('after a payment only the open steps are left, and none when all is paid', () => {
    expect(said('overdue-receipt')).toContain('Your next steps');
    expect(said('overdue-receipt')).not.toContain('You have done this.');
    const { received } = factsOf('overdue-receipt', 'IE').overdue ?? {};
    const paid = said('overdue-receipt', { overdue: overdue('IE', { received, unpaid: [] }) });
    expect(paid).toContain('everything you reported on this buyer has been paid');
    expect(paid).not.toContain('Your next steps');
  });

  test('counts the invoices that it does not show', () => {
    expect(said('overdue-received', { overdue: overdue('IE', { count: 3 }) })).toContain(
      'Your file has one more invoice.',
    );
    expect(said('overdue-received', { overdue: overdue('IE', { count: 25 }) })).toContain('23 more invoices');
  });
});

test('an extension beyond the maximum: silence is no consent, and a refusal has its reasons', () => {
  expect(said('overdue-extension-asked')).toContain('Our silence is never consent');
  expect(said('overdue-late')).toContain('Our silence is never consent');
  expect(said('overdue-extension-answered')).toMatch(
    /We do not agree[\s\S]*The reasons[\s\S]*the competent court/,
  );
});

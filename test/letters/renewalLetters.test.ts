import { expect, test } from 'vitest';
import { said } from './inEnglish.ts';
import { ending, renewal } from './sampleRenewals.ts';

test('the calendar of a policy has every date, and what happens by itself', () => {
  for (const words of [
    'Policy: KV-2026-0042',
    'Insured period: 1 January 2026 to 31 December 2026',
    'Renewal documents by: 16 September 2026',
    'Last day for your notice: 31 October 2026',
    'by the end of Wednesday 16 September 2026 at the latest',
    'your policy renews by itself for another year',
  ])
    expect(said('renewal-plan')).toContain(words);
  expect(said('renewal-plan', { renewal: ending() })).toContain(
    'Your policy ends on Thursday 31 December 2026 by itself',
  );
});

test('a reminder says what he can do until when, and no number of days that a late one would make untrue', () => {
  for (const words of [
    'Accept:',
    'Ask:',
    'by the end of Saturday 31 October 2026 at the latest',
    'Do nothing:',
  ])
    expect(said('renewal-reminder')).toContain(words);
  const late = said('renewal-reminder', { renewal: renewal({ late: true }) });
  expect(late).toContain('This reminder comes later than we meant it to.');
  expect(late).not.toMatch(/\d+ days/);
});

test('late documents: the broken promise, that nothing is lost, and the day to which it moved', () => {
  expect(said('renewal-documents-late')).toMatch(
    /You should have had the documents[\s\S]*recorded this as a broken promise[\s\S]*at least 30 days to decide/,
  );
  const late = renewal({ late: true, noticeOn: renewal().next?.from, movedFrom: renewal().noticeOn });
  expect(said('renewal-documents', { renewal: late })).toMatch(
    /You lose nothing by it[\s\S]*Last day for your notice: 1 January 2027\nThat day before it moved: 31 October 2026/,
  );
});

test('one letter says that it renews or that it ends, and whose notice it was', () => {
  expect(said('renewal-renewed')).toContain('The new period is 1 January 2027 to 31 December 2027.');
  expect(said('renewal-ended')).toContain('That follows your notice.');
  expect(said('renewal-ended', { renewal: renewal({ by: 'insurer' }) })).toContain(
    'That follows our notice.',
  );
  expect(said('renewal-ended', { renewal: ending() })).not.toContain('That follows');
});

test('our notice has its reasons, its form, and where else he can go', () => {
  expect(said('renewal-insurer-notice')).toMatch(
    /registered post[\s\S]*De schadelast is te hoog[\s\S]*make a complaint[\s\S]*the competent court/,
  );
});

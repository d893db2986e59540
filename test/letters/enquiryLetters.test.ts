import { expect, test } from 'vitest';
import { offices } from '../../shared/domain/offices.ts';
import { said } from './inEnglish.ts';
import { instant } from './sampleLadder.ts';

test('C01: an enquiry is acknowledged with its contact, the moment, and why then', () => {
  const letter = said('enquiry-acknowledged');
  for (const words of [
    'We have received your enquiry NL-2026-000456',
    'About: Hoe meld ik een nieuwe gebruiker aan?',
    'We aim to answer you within 2 working days, that is by',
    'We count from your enquiry',
    'taking care of your enquiry',
  ])
    expect(letter).toContain(words);
});

test('A.6: a support request names the system as the clients of that office know it', () => {
  const system = (code: 'policies' | 'insights') =>
    said('enquiry-acknowledged', { enquiry: { system: code } });
  expect(system('insights')).toContain(`It is about ${offices.IE.systems.insights}.`);
  expect(said('enquiry-acknowledged', { enquiry: {} })).not.toContain('It is about');
});

test('asked again it is thanked for again; logged after its moment it promises nothing that has passed', () => {
  expect(said('enquiry-acknowledged', { enquiry: { again: true } })).toContain(
    'Thank you for writing again.',
  );
  const late = said('enquiry-acknowledged', { writtenAt: instant('2026-04-30T08:00:00Z') });
  expect(late).not.toMatch(/We aim to|by that moment/);
});

test('an answer says whether it kept the promise, when the enquiry is closed, and that one message reopens it', () => {
  const letter = said('enquiry-answered');
  for (const words of ['We kept to the time', 'by Friday 8 May 2026 at 16:00', 'One message is enough'])
    expect(letter).toContain(words);
  expect(said('enquiry-answered', { inTime: false, due: undefined })).toContain(
    'This came later than we had',
  );
});

test('L12: a promise that was broken is told, with who has it now and the next moment', () => {
  for (const kind of ['enquiry-late', 'feedback-late'] as const)
    expect(said(kind)).toMatch(
      /We have not kept a promise[\s\S]*no answer from us in that time[\s\S]*broken promise[\s\S]*senior manager[\s\S]*We aim to answer you/,
    );
});

test('F 8: what is really a complaint loses nothing', () => {
  const letter = said('enquiry-handed-over');
  expect(letter).toContain('your complaint counts from that moment');
  expect(letter).toContain('reference CMP-ABCDE-FGHIJ');
});

test('C07: you said, we did, measured before and after', () => {
  const letter = said('improvement-done');
  for (const words of ['You said\n', 'We did\n', 'Before the change: 6.5', 'After the change: 1.2'])
    expect(letter).toContain(words);
  expect(said('improvement-done', days)).toContain('After the change: 1 day\n');
});

const days = {
  improvement: {
    ...{ said: 'It is slow.', did: 'It is quick.', measure: 'Days to a new user' },
    ...{ unit: 'days' as const, before: '5', after: '1' },
  },
};

import { describe, expect, test } from 'vitest';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import { read } from './reading.ts';
import { factsOf } from './sampleFacts.ts';
import { instant, people, remedies } from './sampleLadder.ts';

const english = (kind: LetterKind, more: Partial<LetterFacts> = {}) =>
  read(factsOf(kind, 'IE', more), 'en-IE');

describe('what the client can do about an answer', () => {
  test.each([
    ['step1', 'Someone who has not answered it before'],
    ['step2', 'A senior manager will then look further'],
    ['senior-manager', 'Tell us that you want it to go to our management board.'],
  ] as const)('from %s he goes on without giving a reason', (step, said) => {
    const letter = english('complaint-answered', { step });
    expect(letter).toContain(said);
    expect(letter).toContain('You do not have to give a reason.');
    expect(letter).toContain('within 48 working hours');
    expect(english('complaint-answered', { step, nextSpan: undefined })).not.toContain('48 working hours');
  });

  test('a senior manager who does not fully uphold: to the directors by itself', () => {
    const letter = english('complaint-answered', {
      ...{ step: 'senior-manager', closesOn: undefined, canEscalate: false },
      automaticOn: instant('2026-05-20T16:00:00Z'),
    });
    expect(letter).toContain('goes to our management board by itself on Wednesday 20 May 2026 at 17:00.');
    expect(letter).toContain('accepted our answer before then, or told us that you do not want that');
    expect(letter).not.toMatch(/stays open|we will close your complaint|wait that long/);
  });

  test('the directors propose: accept, talk, or not agree', () => {
    const letter = english('complaint-answered', { step: 'directors', contact: people.directors });
    expect(letter).toContain('This is our management board’s proposal. If you accept it, please tell us');
    expect(letter).toContain('Write to or call Dirk Bos.');
    expect(letter).toContain('You will then have our final letter at once');
    expect(letter).toContain('This promise is kept only if we have agreed by then.');
    expect(letter).not.toContain('This answer came within that time');
  });

  test('silence closes it, never as solved, and one message reopens it', () => {
    const letter = english('complaint-answered');
    expect(letter).toContain(
      'We will remind you first. If we have not heard from you by the end of Friday 19 June 2026',
    );
    expect(letter).toContain('We never count that as a complaint that was solved.');
    expect(letter).toContain('One message from you, by the end of Saturday 19 June 2027, is enough');
    const open = english('complaint-answered', { closesOn: undefined });
    expect(open).toContain('stays open until you tell us that it is solved.');
    expect(open).not.toContain('If we do not hear from you');
  });

  test('remedies: what, how much, by when and who; not closed before they are done', () => {
    const letter = english('complaint-answered', { remedies });
    expect(letter).toContain(
      '- Wij betalen de rente terug.\n  Amount: €1,234.50\n  By: Friday 1 May 2026 at 16:00\n  Who does it: Bram de Wit',
    );
    expect(letter).toContain('We will close it as soon as everything we promise here has been done.');
    expect(english('complaint-answered')).not.toContain('What we will do for you');
  });

  test('a reminder says whether it is the last', () => {
    expect(english('complaint-reminder')).not.toContain('last reminder');
    expect(english('complaint-reminder', { reminder: 2 })).toContain('This is our last reminder.');
    for (const reminder of [1, 2] as const)
      expect(english('complaint-reminder', { reminder })).not.toContain('We will remind you first');
  });
});

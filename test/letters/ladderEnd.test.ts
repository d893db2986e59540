import { describe, expect, test } from 'vitest';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import { read } from './reading.ts';
import { factsOf } from './sampleFacts.ts';
import { instant, people } from './sampleLadder.ts';

const dutch = (kind: LetterKind, more: Partial<LetterFacts> = {}) => read(factsOf(kind, 'NL', more), 'nl-NL');
const english = (kind: LetterKind, more: Partial<LetterFacts> = {}) =>
  read(factsOf(kind, 'IE', more), 'en-IE');

describe('the directors', () => {
  test('a proposal that was not accepted in time is not called silence', () => {
    const proposed = english('complaint-directors-broken', { proposed: true });
    expect(proposed).toContain('we have not agreed in that time');
    expect(proposed).toContain('You can still accept the proposal.');
    const open = english('complaint-directors-broken', { proposed: false });
    expect(open).toContain('You have had no proposal');
    expect(open).not.toContain('You can still accept');
  });

  test('a missed call is a broken promise beside an aim that still runs', () => {
    const letter = dutch('complaint-directors-contact-missed');
    expect(letter).toContain(
      'Onze directie zou binnen 2 werkdagen, uiterlijk maandag 18 mei 2026 om 17.00 uur',
    );
    expect(letter).toContain('binnen 20 werkdagen, dus uiterlijk vrijdag 12 juni 2026 om 17.00 uur');
  });

  test('agreed in time or later: the ledger says the same', () => {
    const said = (inTime: boolean) => english('complaint-resolved', { step: 'directors', inTime });
    expect(said(true)).toContain('We agreed within the time that we had promised.');
    expect(said(false)).toContain('It remains on record as a broken promise');
  });

  test('nobody is the manager of the management board', () => {
    const letter = english('complaint-progress', { step: 'directors', contact: people.directors });
    expect(letter).toContain('Our management board knows');
    expect(letter).not.toContain('The manager of');
  });
});

describe('the end', () => {
  test('the final letter names the outside routes, and no step after it', () => {
    const letter = english('complaint-not-agreed');
    expect(letter).toContain('our last word');
    expect(letter).toContain('the competent court');
    expect(letter).not.toMatch(/next step|stays open/);
  });

  test('without a final response in time he need not wait for us', () => {
    const letter = dutch('complaint-final-response-missed');
    expect(letter).toContain(
      'binnen 56 kalenderdagen, uiterlijk aan het einde van woensdag 17 juni 2026, ons definitieve antwoord',
    );
    expect(letter).toContain('U hoeft niet op ons te wachten.');
    expect(letter).toContain('de bevoegde rechter');
  });

  test('a remedy done late stays a broken promise', () => {
    expect(english('complaint-remedy-done')).not.toContain('broken promise');
    const late = english('complaint-remedy-done', { writtenAt: instant('2026-05-02T08:00:00Z') });
    expect(late).toContain('It remains on record as a broken promise.');
  });
});

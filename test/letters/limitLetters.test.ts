import { describe, expect, test } from 'vitest';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { type Locale, locales } from '../../shared/domain/office.ts';
import { aboutOf, isAboutDebt } from '../../shared/letters/family.ts';
import { texts } from '../../shared/letters/messages.ts';
import { renderLetter } from '../../shared/letters/renderLetter.ts';
import { debtVariants } from './claimVariants.ts';
import { invoices } from './invoiceVariants.ts';
import { variants } from './limitVariants.ts';
import { ownSentences, read, seen } from './reading.ts';
import { readBack } from './readMoney.ts';
import { dataRequestVariants } from './sampleDataRequests.ts';
import { factsOf, officeOf } from './sampleFacts.ts';
import { announced, change, deadlineOf, decision, manager, money, requestedAt } from './sampleLimits.ts';

const kinds = letterKinds.filter((kind) => !kind.startsWith('complaint-'));

function all(locale: Locale): (readonly [name: string, facts: LetterFacts])[] {
  const office = officeOf[locale];
  return [
    ...kinds.map((kind) => [kind, factsOf(kind, office)] as const),
    ...[...variants(office), ...debtVariants(office), ...invoices(office), ...dataRequestVariants].map(
      ([name, kind, more]) => [`${kind} ${name}`, factsOf(kind, office, more)] as const,
    ),
  ];
}

describe.each(locales)('%s', (locale) => {
  test('every sentence is whole in every variant', () => {
    for (const [name, facts] of all(locale)) {
      for (const sentence of ownSentences(renderLetter(facts, locale).blocks).map(seen)) {
        expect(sentence, name).not.toMatch(/[{}]|undefined|null| {2}|\s[.,;:]|\.\.|,,|^\s|\s$/);
        expect(sentence, name).not.toBe('');
      }
    }
  });

  test('each about a buyer says that it is for the client’s own use, and no other letter does', () => {
    for (const [name, facts] of all(locale)) {
      const ownUse = texts[locale][isAboutDebt(facts) ? 'own-use.debtor' : 'own-use'];
      const says = seen(read(facts, locale)).includes(seen(ownUse));
      expect(says, name).toBe(aboutOf(facts.kind) === 'buyer');
    }
  });

  test('a decision is read back to the cent', () => {
    const office = officeOf[locale];
    const tree = renderLetter(factsOf('limit-decided', office), locale);
    const [, terms] = tree.blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []));
    const amounts = [terms?.at(0), terms?.at(-1)].map((row) => readBack(locale, row?.value ?? ''));
    expect(amounts).toEqual([25_000_000, 12_345_650]);
    const lead = ownSentences(tree.blocks)[1] ?? '';
    expect(readBack(locale, lead)).toBe(12_345_650);
  });
});

test('what a decision must say is there', () => {
  const text = read(factsOf('limit-decided', 'IE'), 'en-IE');
  for (const said of [
    'Outcome: approved in part',
    'You asked for: €250,000.00',
    'Payment terms: 30 days',
    'This applies to deliveries from Friday 24 April 2026.',
    'Our advice\n',
    'How we weighed what you told us\n',
    'What can be done: ',
    'this buyer has grade 6',
    'We aimed to decide within 2 working days, that is by Friday 24 April 2026 at 17:00. This decision came within that time.',
    'You can appeal against this decision for as long as it stands.',
    'with the aim of deciding within 10 working days',
    'An appeal does not shorten the time you have to go to court.',
    'competent court',
  ])
    expect(text).toContain(said);
});

test('a withheld grade says why, and never the grade', () => {
  const said = (withheld: 'never' | 'not-appropriate' | 'none') =>
    read(factsOf('limit-decided', 'IE', decision('IE', { grade: { withheld } })), 'en-IE');
  expect(said('never')).toContain('we do not disclose the buyer’s grade');
  expect(said('not-appropriate')).toContain('not appropriate to disclose');
  expect(said('none')).toContain('We do not have a grade');
  for (const withheld of ['never', 'not-appropriate', 'none'] as const)
    expect(said(withheld)).not.toContain('has grade');
});

test('a refusal says whether what was insured stays insured', () => {
  const said = (minor: number) =>
    read(
      factsOf('limit-decided', 'IE', decision('IE', { outcome: 'declined', amount: money(minor, 'IE') })),
      'en-IE',
    );
  expect(said(0)).toContain('Deliveries to this buyer are not insured.');
  expect(said(0)).not.toContain('Insured up to');
  expect(said(5_000_000)).toContain('you remain insured up to €50,000.00');
});

describe('an announced change', () => {
  const said = (more: Parameters<typeof announced>[1] = {}) =>
    read(factsOf('limit-change-announced', 'IE', announced('IE', more)), 'en-IE');

  test('names both amounts, the first day, the notice, the hearing and the appeal', () => {
    for (const words of [
      'will be reduced',
      'Old limit: €250,000.00',
      'New limit: €100,000.00',
      'For deliveries from Wednesday 3 June 2026 on, the new limit applies.',
      'You have 30 calendar days from the day after this letter was delivered.',
      'Deliveries made before Wednesday 3 June 2026 remain insured under the old limit.',
      'We will weigh it and answer you before the change takes effect',
      'If your appeal reaches us by Monday 18 May 2026 at 16:00, the change does not take effect',
    ])
      expect(said()).toContain(words);
  });

  test('says what becomes of binding orders', () => {
    expect(said({ bindingOrders: { rule: 'days', days: 1 } })).toContain('within 1 day from');
    expect(said({ bindingOrders: { rule: 'days', days: 30 } })).toContain('within 30 days from');
    expect(said({ bindingOrders: { rule: 'until-delivered' } })).toContain('until you have delivered them');
    expect(said({ bindingOrders: { rule: 'none' } })).toContain('falls under the new limit');
    expect(said({ bindingOrders: { rule: 'none' }, amount: money(0, 'IE') })).toContain('is not insured');
  });

  test('to nothing is a withdrawal', () => {
    expect(said({ amount: money(0, 'IE') })).toMatch(/will be withdrawn[\s\S]*are no longer insured/);
  });

  test('that moves says why, and to when if it is known', () => {
    const moved = (more: object) =>
      read(
        factsOf('limit-change-moved', 'IE', { limit: { ...change('IE').limit, ...more } } as object),
        'en-IE',
      );
    const announcedFor = change('IE').limit?.effectiveAt;
    expect(moved({ announcedFor, because: 'late-delivery' })).toContain('The change now takes effect');
    expect(moved({ announcedFor, because: 'comment', effectiveAt: undefined })).toContain(
      'we will first tell you from which day',
    );
  });
});

test('days stand in the form that follows "from" and "until"', () => {
  const said = (locale: Locale) => read(factsOf('limit-expiry-ahead', officeOf[locale]), locale);
  expect(said('cs-CZ')).toContain('pro dodávky do pátku 22. května 2026 včetně');
  expect(said('sv-SE')).toContain('till och med fredagen den 22 maj 2026');
  expect(said('es-ES')).toContain('hasta el viernes 22 de mayo de 2026 inclusive');
  expect(said('nl-BE')).toContain('tot en met vrijdag 22 mei 2026');
});

test('a late letter says where the case is now, and the deadline that runs', () => {
  const text = read(factsOf('appeal-late', 'IE'), 'en-IE');
  expect(text).toContain('We have recorded this as a broken promise.');
  expect(text).toContain(`${manager.name} (senior manager) is handling this now`);
  expect(text).toContain(
    'We aim to decide your appeal within 5 working days, that is by Wednesday 27 May 2026',
  );
  expect(text).toContain('We count from the end of the earlier period');
});

test('without a person the office answers, and nobody is missed', () => {
  const contact = { ...manager, because: 'no-dedicated-contact', name: 'Dublin office' } as const;
  const text = read(factsOf('limit-acknowledged', 'IE', { contact }), 'en-IE');
  expect(text).toContain('Our office is handling your request.');
  expect(text).toContain('In this matter our office is your contact.');
  expect(text).not.toContain('dedicated contact with us');
});

test('a promise that letters have no words for is an error, not a gap', () => {
  const due = deadlineOf('limit.wish', 'IE', requestedAt);
  expect(() => read(factsOf('limit-acknowledged', 'IE', { due }), 'en-IE')).toThrow('limit.wish');
  const notice = deadlineOf('limit.notice', 'IE', requestedAt);
  expect(read(factsOf('limit-message', 'IE', { due: notice }), 'en-IE')).not.toContain('By when');
});

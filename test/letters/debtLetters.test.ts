import { describe, expect, test } from 'vitest';
import { locales } from '../../shared/domain/office.ts';
import { renderLetter } from '../../shared/letters/renderLetter.ts';
import { debtVariants } from './claimVariants.ts';
import { read, seen } from './reading.ts';
import { readBack } from './readMoney.ts';
import { decided, decision } from './sampleClaims.ts';
import { plan } from './sampleCollections.ts';
import { factsOf, officeOf } from './sampleFacts.ts';
import { instant } from './sampleLadder.ts';
import { money } from './sampleLimits.ts';
import { guide, overdue } from './sampleOverdues.ts';

type Kind = Parameters<typeof factsOf>[0];
const said = (kind: Kind, more: Parameters<typeof factsOf>[2] = {}) =>
  read(factsOf(kind, 'IE', more), 'en-IE');

describe.each(locales)('%s', (locale) => {
  const office = officeOf[locale];

  test('every line of a list and a table is whole in every variant', () => {
    for (const [name, kind, more] of debtVariants(office)) {
      for (const block of renderLetter(factsOf(kind, office, more), locale).blocks) {
        const lines = block.type === 'list' ? block.items : [];
        const cells = block.type === 'table' ? block.rows.flatMap(({ label, value }) => [label, value]) : [];
        for (const line of [...lines, ...cells].map(seen))
          expect(line, `${kind} ${name}`).not.toMatch(/[{}]|undefined|null| {2}|\s[.,;:]|\.\.|,,|^\s|\s$|^$/);
      }
    }
  });

  test('the calculation is read back line by line, and what is taken off leaves the indemnity', () => {
    const tree = renderLetter(factsOf('claim-decided', office), locale);
    const tables = tree.blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []));
    const rows = tables[1]?.slice(1) ?? [];
    const amounts = rows.map(({ value }) => readBack(locale, value));
    expect(amounts).toEqual([3_734_550, 1_234_550, 126_560, 2_373_440, 237_345, 0, 2_136_095]);
    expect(rows.map(({ value }) => value.startsWith('−'))).toEqual([
      ...[false, true, true, false, true, false, false],
    ]);
  });

  test('the shares of a recovery are read back to the cent', () => {
    const tree = renderLetter(factsOf('claim-recovered', office), locale);
    const [, shares] = tree.blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []));
    expect(shares?.map(({ value }) => readBack(locale, value))).toEqual([
      ...[2_000_000, 150_000, 1_234_550, 615_450],
    ]);
  });
});

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

describe('a collection plan', () => {
  test('has the steps, what they cost, who bears it, who acts there, and until when to agree', () => {
    for (const words of [
      'It is version 2 of the plan and replaces the earlier one.',
      'Amicable step\n',
      'Costs: none',
      'Costs: €12,345.50, shared between you and us',
      'Costs: €500.00, borne by you',
      'When: Wednesday 10 June 2026',
      'Country: Germany',
      'whether you agree to this plan, by Monday 4 May 2026 at 16:00',
      'Silence is no consent.',
      'only the amicable steps go on',
    ])
      expect(said('collection-plan')).toContain(words);
  });

  test('speaks of a right that would lapse only where a step keeps one', () => {
    const steps = plan('IE').steps?.slice(0, 2);
    const without = said('collection-plan', { collection: plan('IE', { steps }) });
    expect(without).not.toContain('keeps a right from lapsing');
    expect(said('collection-plan')).toContain('keeps a right from lapsing');
  });

  test('an insolvency filing goes ahead unless he objects; the others need his consent', () => {
    const of = (right: 'insolvency-filing' | 'limitation') =>
      said('collection-exception', {
        collection: { exception: { right, on: guide[0].by } },
      });
    expect(of('insolvency-filing')).toContain('If you do not want it, tell us before then');
    expect(of('limitation')).toContain('We will do this only if you agree.');
  });
});

describe('a claim', () => {
  test('is acknowledged with the wait, the first payable day and the missing papers by name', () => {
    for (const words of [
      'You claim: €37,345.50, 2 invoices',
      'The waiting period lasts 60 calendar days. It began on Wednesday 22 April 2026',
      'the last day is Sunday 21 June 2026',
      'The first day on which we can pay is Monday 22 June 2026.',
      'These papers are still missing:\n\n- proof of delivery',
      'Your claim reached us 3 days later',
    ])
      expect(said('claim-acknowledged')).toContain(words);
  });

  test('a decision is promised for the end of the wait, or in days of its own', () => {
    expect(said('claim-complete')).toContain('that is by the end of Sunday 21 June 2026');
    const later = factsOf('claim-late', 'IE').due;
    expect(said('claim-complete', { due: later })).toContain('We aim to decide within 10 working days');
    const cap = debtVariants('IE').find(([name]) => name === 'at most 30 days')?.[2];
    expect(said('claim-complete', cap)).toContain('We aim to decide within 30 calendar days');
  });

  test('a decision has its sentences for each code, the retained share, the day and the appeal', () => {
    for (const words of [
      'Outcome: partial indemnity',
      'Your retained share; the insured percentage is 90%: − €2,373.45',
      'Of the insured loss you bear €2,373.45 yourself',
      'Invoice F-2026-017: €12,345.50\n  You agreed on a longer payment term than your policy insures.',
      'The first day on which we can pay is Monday 22 June 2026.',
      'We aim to pay you within 5 working days',
      'You can appeal against this decision until Tuesday 15 December 2026',
      'An appeal does not shorten the time you have to go to court.',
      'the competent court',
    ])
      expect(said('claim-decided')).toContain(words);
  });

  test('a later decision pays the difference and takes nothing back', () => {
    const decidedAfter = (before: number) =>
      said('claim-decided', decided('IE', { because: 'policy-year', before: money(before, 'IE') }));
    expect(decidedAfter(1_000_000)).toContain('The difference, €11,360.95, is still to be paid to you.');
    for (const before of [2_136_095, 3_000_000])
      expect(decidedAfter(before)).toContain('Nothing is added to that now, and nothing is taken back.');
  });

  test('a claim that is declined says why in a sentence, and does not speak of payment', () => {
    const nothing = money(0, 'IE');
    const text = said(
      'claim-decided',
      decided('IE', { outcome: 'declined', indemnity: nothing, reasonCode: 'loss-not-above-threshold' }),
    );
    expect(text).toContain('The loss does not exceed the claims threshold of your policy.');
    expect(text).not.toContain('When you are paid');
  });

  test('one that is granted in full names no other routes', () => {
    expect(said('claim-decided', decided('IE', { outcome: 'paid', excluded: [] }))).not.toContain(
      'court or,',
    );
  });

  test('codes without words are refused by name', () => {
    const odd = { invoice: 'A', code: 'the-moon', amount: money(1, 'IE') };
    expect(() => said('claim-decided', decided('IE', { excluded: [odd] }))).toThrow('claim-reason.the-moon');
    expect(() => said('claim-warning', { claim: { missing: ['the-moon'], warning: 1 } })).toThrow(
      'paper.the-moon',
    );
  });

  test('what is disputed waits; if that is everything, the waiting period stands still', () => {
    expect(said('claim-disputed')).toContain('Only this part now waits');
    const whole = { invoice: 'F-1', amount: decision('IE').indemnity, whole: true };
    expect(said('claim-disputed', { claim: { dispute: whole } })).toContain(
      'The waiting period stands still',
    );
  });

  test('a payment says what for, where to and what is left', () => {
    expect(said('claim-paid')).toMatch(
      /your indemnity: €21,360\.95\.[\s\S]*ends in 0300[\s\S]*Nothing that we decided to pay you is still open/,
    );
    const left = { n: 1, kind: 'advance', amount: money(500_000, 'IE'), left: money(100_000, 'IE') } as const;
    expect(said('claim-paid', { claim: { payment: left } })).toMatch(
      /on account, as the law requires[\s\S]*We still owe you €1,000\.00/,
    );
  });
});

test('an appeal about a claim speaks of an indemnity, and is no reason to hold it back', () => {
  const variant = (name: string) => debtVariants('IE').find(([known]) => known === name)?.[2] ?? {};
  const acknowledged = said('appeal-acknowledged', variant('a claim'));
  expect(acknowledged).toContain('our decision of 24 April 2026 on your claim');
  expect(acknowledged).toContain('does not wait for your appeal');
  const changed = said('appeal-decided', variant('a claim, changed'));
  expect(changed).toContain('Indemnity: €200,000.00');
  expect(changed).toContain('in a letter of its own');
  expect(changed).not.toMatch(/Insured up to|deliver/);
});

test('money that is due has a heading of its own', () => {
  expect(said('collection-recovered')).toContain('When you are paid\n');
  expect(said('collection-recovered')).not.toContain('By when\n');
  expect(said('collection-acknowledged')).toContain('By when\n');
});

test('an abbreviation that ends a sentence has one point', () => {
  const text = read(factsOf('overdue-received', 'MX'), 'es-MX');
  expect(text).toContain('este deudor le debe ahora $37,345.50 M.N.\n');
});

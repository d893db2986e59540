import { describe, expect, test } from 'vitest';
import { debtVariants } from './claimVariants.ts';
import { said } from './inEnglish.ts';
import { claim, decided, decision } from './sampleClaims.ts';
import { factsOf } from './sampleFacts.ts';
import { money } from './sampleLimits.ts';

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

  test('names what is claimed in each currency', () => {
    const amounts = [money(3_734_550, 'IE'), { minor: 900_000, currency: 'SEK' as const }];
    const mixed = said('claim-acknowledged', { claim: claim('IE', { amounts, count: 3 }) });
    expect(mixed).toMatch(/You claim: €37,345\.50.* and SEK.?9,000\.00.*, 3 invoices/);
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

  test('what is added has a plus, and what is taken off the indemnity leaves what is paid', () => {
    const text = said(
      'claim-decided',
      debtVariants('IE').find(([name]) => name.startsWith('of several'))?.[2],
    );
    for (const words of [
      'Value added tax, insured: + €4,200.00',
      'Your retained share: − €2,839.05',
      'Already yours from what the buyer paid after the loss: − €1,000.00',
      'Set off against unpaid premium: − €360.95',
      'Left of it: €20,000.00',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Paid by the buyer before');
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

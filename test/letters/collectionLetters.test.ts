import { describe, expect, test } from 'vitest';
import { said } from './inEnglish.ts';
import { plan } from './sampleCollections.ts';
import { date } from './sampleOverdues.ts';

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
        collection: { exception: { right, on: date('2026-06-05') } },
      });
    expect(of('insolvency-filing')).toContain('If you do not want it, tell us before then');
    expect(of('limitation')).toContain('We will do this only if you agree.');
  });
});

import { heading, paragraph } from '../blocks.ts';
import { given } from '../requiredFacts.ts';
import type { Part, Writing } from '../writing.ts';
import { gone } from './limitTerms.ts';

/** Earlier deliveries keep the limit they were made under; what becomes of binding orders (F 16). */
export const runOff: Part = (writing) => {
  const { facts, say, day } = writing;
  const from = day(given(facts, 'limit', facts.limit?.effectiveAt));
  return [
    heading(say('heading.run-off')),
    paragraph(say('run-off.deliveries', { day: from }), ...orders(writing, from)),
  ];
};

function orders({ facts, say }: Writing, day: string): string[] {
  const orders = facts.limit?.bindingOrders;
  switch (orders?.rule) {
    case undefined:
      return [];
    case 'none':
      return [say('run-off.none', { day, ...gone(facts) })];
    case 'days':
      return [say('run-off.days', { day, days: orders.days })];
    case 'until-delivered':
      return [say('run-off.until-delivered')];
  }
}

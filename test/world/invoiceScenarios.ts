import {
  bounces,
  credits,
  dueOn,
  issues,
  issuesWith,
  looks,
  pays,
  reaches,
  refunds,
  says,
  suspends,
  tells,
  withdraws,
} from './invoiceRequests.ts';
import { hour } from './limitRequests.ts';
import { insured } from './policyScenarios.ts';
import { type Scenario, spreadOver } from './scenario.ts';

const billed = [insured, issues, hour];
const reminder = [dueOn('reminder'), looks];
const reminded = [...billed, ...reminder, ...reminder, ...reminder];
const overpaid = [...billed, pays('11000.00'), hour];
const announced = [...reminded, suspends, hour];
/** The issue, three reminders, the notice. */
const noticed = [...announced, reaches(5)];
const suspension = [...noticed, dueOn('suspension')];

/** Every command from the issue to the last payment. What takes a number touches the whole office. */
const commands: Scenario[] = [
  { name: 'issue an invoice', given: [insured], when: issues, alone: true },
  {
    name: 'issue one in another currency',
    given: [insured],
    when: issuesWith({
      ...{ currency: 'SEK', supplier: 'SE' },
      lines: [{ kind: 'premium', amount: { amount: '9000.00', currency: 'SEK' } }],
      taxes: [
        {
          ...{ tax: 'premium-tax', country: 'SE', percent: '0', source: 'None' },
          base: { amount: '9000.00', currency: 'SEK' },
        },
      ],
      exchange: { from: 'SEK', rate: '0.0871', on: '2026-04-20', source: 'ECB' },
    }),
    alone: true,
  },
  { name: 'credit an unpaid invoice', given: billed, when: credits('1000.00'), alone: true },
  { name: 'pay an invoice in part', given: billed, when: pays('1000.00') },
  { name: 'pay an invoice', given: billed, when: pays('10890.00') },
  { name: 'pay an invoice with too much', given: billed, when: pays('11000.00') },
  { name: 'pay an invoice back', given: overpaid, when: refunds('110.00') },
  { name: 'suspend for an invoice', given: reminded, when: suspends },
  { name: 'take a suspension back', given: announced, when: withdraws },
  { name: 'pay what cover is suspended for', given: [...suspension, looks, hour], when: pays('10890.00') },
  { name: 'write about my invoice', given: billed, when: says },
  { name: 'write to him about his invoice', given: [...billed, says, hour], when: tells },
];

/** What an invoice does by itself, in the morning. */
const occurrences: Scenario[] = [
  { name: 'wake: an invoice is due soon', given: [...billed, dueOn('reminder')], when: looks },
  { name: 'wake: cover is suspended', given: suspension, when: looks },
  { name: 'wake: a notice that never came', given: [...announced, dueOn('suspension')], when: looks },
  { name: 'wake: money not paid back in time', given: [...overpaid, dueOn('refund-due')], when: looks },
  { name: 'a notice reaches the client', given: announced, when: reaches(5) },
  { name: 'an invoice bounced', given: billed, when: bounces },
];

export const invoiceCommands = spreadOver(commands);
export const invoiceOccurrences = spreadOver(occurrences);

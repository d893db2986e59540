import { decided, heard } from './decidedLimits.ts';
import type { SampleLimit } from './limits.ts';

/** Requests that were not granted. */
export const refusedLimits: SampleLimit[] = [
  {
    // Declined; an appeal changed that.
    ...{ company: 'se-2', buyer: 'se-packaging', amount: '900000.00' },
    words: { paymentTermsDays: 60 },
    steps: [
      ...heard('Köparen har betalningsanmärkningar. Vad vet ni om dem?', 'En tvist om en enda leverans.'),
      decided({
        outcome: 'declined',
        advice: 'Leverera mot förskott tills vidare.',
        weighed: 'Vi har läst vad ni skriver om tvisten, men saknar handlingarna.',
        reasons: [
          {
            ...{ code: 'payment-defaults', because: 'Tre betalningsanmärkningar under ett år.' },
            remedy: 'Skicka handlingarna i tvisten, så prövar vi igen.',
          },
        ],
      }),
      { operation: 'appealLimit', body: { grounds: 'Här är domen: köparen fick rätt i tvisten.' } },
      {
        operation: 'decideAppeal',
        body: {
          outcome: 'partly-changed',
          explanation: 'Domen visar att två av anmärkningarna var felaktiga.',
          reasons: [{ code: 'judgment', because: 'En anmärkning kvarstår.' }],
          newDecision: { amount: { amount: '600000.00', currency: 'SEK' } },
        },
      },
    ],
  },
  {
    ...{ company: 'ie-2', buyer: 'ie-retail', amount: '65000.00' },
    words: { paymentTermsDays: 60 },
    steps: [
      ...heard('Invoices of two of our clients are overdue. Does he pay you?', 'Late, but in the end yes.'),
      decided({
        outcome: 'declined',
        advice: 'Deliver against payment in advance for now.',
        weighed: 'You are paid late too: that agrees with what others tell us.',
        reasons: [
          {
            ...{ code: 'overdues', because: 'Others report overdue invoices.', disclosure: 'client-general' },
            remedy: 'Ask again once he has paid on time for three months.',
          },
        ],
      }),
    ],
  },
  {
    ...{ company: 'cz-2', buyer: 'cz-foods', amount: '1500000.00' },
    words: { paymentTermsDays: 30 },
    steps: [
      ...heard('Odběratel nezveřejňuje závěrky. Máte je?', 'Nemáme.'),
      decided({
        outcome: 'nil',
        advice: 'Dodávejte proti platbě předem.',
        weighed: 'Bez závěrek nemáme o co rozhodnutí opřít.',
        reasons: [
          {
            ...{
              code: 'no-accounts',
              because: 'Tři roky bez zveřejněné závěrky.',
              disclosure: 'client-general',
            },
            remedy: 'Se závěrkou rozhodneme znovu.',
          },
        ],
      }),
    ],
  },
];

import type { LimitStep, SampleLimit } from './limits.ts';

type Body<K extends LimitStep['operation']> = Extract<LimitStep, { operation: K }>['body'];
type Decision = Body<'decideCreditLimit'>;

export const decided = (body: Decision, lastsDays?: number): LimitStep => ({
  ...{ operation: 'decideCreditLimit', body },
  ...(lastsDays !== undefined && { lastsDays }),
});
/** The client is asked before a decision other than he wished, and answers. */
export const heard = (question: string, answer: string): LimitStep[] => [
  { operation: 'askAboutCreditLimit', body: { text: question } },
  { operation: 'giveInformation', body: { text: answer } },
];

/** Requests that were granted, in whole or in part. */
export const decidedLimits: SampleLimit[] = [
  {
    // Partial; he appeals, and nobody has decided that yet.
    ...{ company: 'be-2', buyer: 'be-furniture', amount: '120000.00' },
    words: { paymentTermsDays: 60 },
    steps: [
      ...heard(
        'Wij overwegen minder dan gevraagd. Wat verwacht u de komende maanden te leveren?',
        'Een raamcontract van twaalf maanden. Hij betaalde tot nu toe altijd binnen 50 dagen.',
      ),
      decided({
        outcome: 'partial',
        amount: { amount: '70000.00', currency: 'EUR' },
        advice: 'Lever in delen en wacht telkens op de betaling.',
        weighed: 'Uw ervaring weegt mee: zonder haar was het 50.000 euro geworden.',
        reasons: [
          {
            ...{ code: 'equity-low', because: 'Het eigen vermogen daalde vorig jaar met een derde.' },
            remedy: 'Met de halfjaarcijfers kijken wij opnieuw.',
          },
        ],
      }),
      {
        operation: 'appealLimit',
        body: { grounds: 'De daling komt door één eenmalige afschrijving: zie toelichting 7.' },
      },
    ],
  },
  {
    ...{ company: 'cz-1', buyer: 'cz-tools', amount: '800000.00' },
    words: { paymentTermsDays: 45 },
    steps: [
      ...heard('Má odběratel mateřskou společnost, která by ručila?', 'Ano, ručit může.'),
      decided({
        outcome: 'conditional',
        amount: { amount: '800000.00', currency: 'CZK' },
        conditions: ['Ručení mateřské společnosti v plné výši.'],
        advice: 'Dodávejte až po podpisu ručení.',
        weighed: 'Nabídnuté ručení rozhodlo.',
        reasons: [
          {
            ...{ code: 'young-company', because: 'Společnost má za sebou jediný účetní rok.' },
            remedy: 'Po druhé závěrce podmínku přezkoumáme.',
          },
        ],
      }),
    ],
  },
  {
    // Part now, the rest is still to be decided; the buyer does better since.
    ...{ company: 'es-1', buyer: 'es-tiles', amount: '200000.00' },
    words: { paymentTermsDays: 60 },
    steps: [
      decided({
        outcome: 'interim',
        amount: { amount: '80000.00', currency: 'EUR' },
        advice: 'Suministre por ahora hasta este importe.',
        reasons: [
          { code: 'accounts-awaited', because: 'Esperamos las cuentas anuales, que se depositan este mes.' },
        ],
      }),
      { operation: 'gradeBuyer', body: { grade: '4', because: 'Las cuentas trimestrales mejoran.' } },
    ],
  },
  {
    ...{ company: 'es-2', buyer: 'es-furniture', amount: '60000.00' },
    words: { paymentTermsDays: 30 },
    steps: [decided({ outcome: 'approved', advice: 'Solo para la campaña de este año.' }, 60)],
  },
  {
    // Its last day is tomorrow.
    ...{ company: 'es-md-2', buyer: 'es-md-drinks', amount: '30000.00' },
    words: { paymentTermsDays: 30 },
    steps: [decided({ outcome: 'approved', advice: 'Para la entrega de esta semana.' }, 1)],
  },
  {
    // Above an underwriter's authority: a second person approved it.
    ...{ company: 'be-1', buyer: 'be-machines', amount: '750000.00' },
    words: { paymentTermsDays: 60 },
    steps: [
      decided({ outcome: 'approved', advice: 'Een sterk bedrijf; spreid toch uw leveringen.' }),
      { operation: 'approveCreditLimit', body: { approved: true } },
    ],
  },
  {
    // It waits for the second person.
    ...{ company: 'mx-2', buyer: 'mx-foods', amount: '15000000.00' },
    words: { paymentTermsDays: 60 },
    steps: [decided({ outcome: 'approved', advice: 'Comprador sólido; distribuya sus entregas.' })],
  },
];

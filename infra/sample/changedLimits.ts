import { decided } from './decidedLimits.ts';
import type { SampleLimit } from './limits.ts';

/** What became of limits after they were granted. */
export const changedLimits: SampleLimit[] = [
  {
    // The buyer does worse: everybody concerned is told.
    ...{ company: 'nl-1', buyer: 'nl-paint', amount: '75000.00' },
    words: { paymentTermsDays: 30 },
    steps: [
      decided({ outcome: 'approved', advice: 'Een gezonde afnemer.' }),
      { operation: 'gradeBuyer', body: { grade: '6', because: 'Zijn kwartaalcijfers tonen een verlies.' } },
    ],
  },
  {
    ...{ company: 'nl-2', buyer: 'nl-paint', amount: '50000.00' },
    words: { paymentTermsDays: 30 },
    steps: [
      decided({ outcome: 'approved', advice: 'Lever niet vooruit.' }),
      {
        operation: 'announceLimitChange',
        body: {
          newAmount: { amount: '20000.00', currency: 'EUR' },
          advice: 'Bouw uw leveringen af tot dit bedrag.',
          reasons: [
            {
              ...{ code: 'quarter-loss', because: 'De kwartaalcijfers tonen een verlies.' },
              remedy: 'Met betere cijfers kijken wij meteen opnieuw.',
            },
          ],
        },
      },
    ],
  },
  {
    ...{ company: 'es-md-1', buyer: 'es-md-packaging', amount: '45000.00' },
    words: { paymentTermsDays: 60 },
    steps: [
      decided({ outcome: 'approved', advice: 'Vigile los vencimientos.' }),
      {
        operation: 'announceLimitChange',
        body: {
          newAmount: { amount: '0.00', currency: 'EUR' },
          reasons: [
            {
              ...{ code: 'business-ends', because: 'El comprador cesa su actividad a fin de año.' },
              remedy: 'Con una garantía de su matriz lo reconsideramos.',
            },
          ],
        },
      },
    ],
  },
  {
    // Something exceptional, approved by a second person: nothing is insured from tomorrow on.
    ...{ company: 'mx-1', buyer: 'mx-parts', amount: '900000.00' },
    words: { paymentTermsDays: 30 },
    steps: [
      decided({ outcome: 'approved', advice: 'Entregue por partes.' }),
      {
        operation: 'announceLimitChange',
        body: {
          newAmount: { amount: '0.00', currency: 'MXN' },
          exceptional: { circumstance: 'El comprador solicitó hoy el concurso mercantil.' },
          reasons: [
            {
              ...{ code: 'insolvency', because: 'El comprador solicitó el concurso mercantil.' },
              remedy: 'Comuníquenos hoy las facturas pendientes.',
            },
          ],
        },
      },
      { operation: 'approveCreditLimit', body: { approved: true } },
    ],
  },
];

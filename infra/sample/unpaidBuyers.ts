import { invoice, type SampleUnpaid } from './unpaid.ts';

const euro = (amount: string) => ({ amount, currency: 'EUR' as const });

/** Overdue files, a collection and claims as a newcomer would meet them; they go on as any does. */
export const sampleUnpaid: SampleUnpaid[] = [
  {
    // Told a moment ago: his guide has every date.
    ...{ company: 'nl-1', buyer: 'nl-paint', insuredUpTo: '30000.00' },
    reported: {
      invoices: [invoice('NL1-1041', '8400.00', 110, 30), invoice('NL1-1077', '3250.00', 70, 30)],
      text: 'Hij zegt dat hij zelf op geld wacht.',
    },
    steps: [],
  },
  {
    // A later date beyond the maximum extension waits for our answer.
    ...{ company: 'be-1', buyer: 'be-furniture', insuredUpTo: '25000.00' },
    reported: { invoices: [invoice('BE1-221', '12600.00', 100, 30)] },
    steps: [
      {
        operation: 'agreeExtension',
        body: { invoices: ['BE1-221'], until: { days: 45 }, text: 'Hij verkoopt eerst een machine.' },
      },
    ],
  },
  {
    // Paid in part.
    ...{ company: 'es-1', buyer: 'es-furniture', insuredUpTo: '40000.00' },
    reported: {
      invoices: [invoice('ES1-88', '9000.00', 115, 30), invoice('ES1-93', '7500.00', 95, 30)],
    },
    steps: [
      {
        operation: 'tellReceipt',
        body: { reference: 'ES1-COBRO-1', on: { days: -1 }, amount: euro('6000.00') },
      },
    ],
  },
  {
    // In collection by a plan to which he agreed, and begun amicably.
    ...{ company: 'be-2', buyer: 'be-machines', insuredUpTo: '50000.00' },
    reported: { invoices: [invoice('BE2-17', '18900.00', 112, 30)] },
    steps: [
      { operation: 'mandateCollection', body: { text: 'Bel hem liever dan dat u schrijft.' } },
      {
        operation: 'proposeCollectionPlan',
        body: {
          steps: [
            {
              ...{ kind: 'amicable', cost: euro('0.00'), borneBy: 'insurer' },
              what: 'Bellen en een betalingsregeling voorstellen.',
            },
            {
              ...{ kind: 'legal', cost: euro('650.00'), borneBy: 'shared' },
              what: 'Een betalingsbevel aanvragen als de regeling niet lukt.',
            },
          ],
          collector: { name: 'Fiktives Forderungsbüro GmbH', country: 'DE', own: false },
        },
      },
      { operation: 'answerCollectionPlan', body: { approved: true } },
      {
        operation: 'recordCollectionAction',
        body: {
          ...{ step: 1, kind: 'amicable', on: { days: 0 }, cost: euro('0.00') },
          what: 'Gebeld: hij stuurt vrijdag een voorstel.',
        },
      },
    ],
  },
  {
    // A claim in its waiting period; two papers are missing.
    ...{ company: 'nl-2', buyer: 'nl-tiles', insuredUpTo: '30000.00' },
    reported: {
      invoices: [invoice('NL2-301', '14500.00', 114, 30), invoice('NL2-315', '6200.00', 100, 30)],
    },
    steps: [
      {
        operation: 'fileClaim',
        body: {
          cause: 'protracted-default',
          documents: [
            { code: 'invoices' },
            { code: 'order' },
            { code: 'correspondence' },
            { code: 'notices' },
          ],
          text: 'De vrachtbrieven en het rekeningoverzicht volgen.',
        },
      },
      {
        operation: 'reserveClaim',
        body: { amount: euro('16000.00'), because: 'Tachtig procent van beide facturen.' },
      },
    ],
  },
  {
    // Decided in part after an insolvency; the account is new, so that it is paid after a day.
    ...{ company: 'ie-1', buyer: 'ie-packaging', insuredUpTo: '10000.00' },
    reported: {
      invoices: [invoice('IE1-5003', '12000.00', 115, 30), invoice('IE1-5019', '5000.00', 20, 30)],
    },
    steps: [
      {
        operation: 'fileClaim',
        body: {
          ...{ cause: 'insolvency', insolvency: { event: 'liquidation', on: { days: -3 } } },
          documents: [
            ...[{ code: 'invoices' }, { code: 'order' }, { code: 'delivery-proof' }],
            ...[{ code: 'account-statement' }, { code: 'insolvency-notice' }, { code: 'debt-record' }],
          ] as { code: 'invoices' }[],
        },
      },
      {
        operation: 'decideClaim',
        body: {
          outcome: 'partial',
          explanation:
            'Your papers are complete. One delivery and a part above your own limit are not insured.',
          reasons: [
            {
              ...{ code: 'stop-of-supply', clause: 'article 5.2', invoices: ['IE1-5019'] },
              because:
                'It was delivered while an older invoice had been unpaid for longer than your policy allows.',
            },
          ],
        },
      },
      {
        operation: 'giveClaimPayee',
        body: { holder: 'Example Dairy Ltd', account: 'IE29 AIBK 9311 5212 3456 78' },
      },
      { operation: 'checkClaimPayee', body: { confirmed: true } },
    ],
  },
];

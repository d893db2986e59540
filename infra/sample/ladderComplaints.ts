import type { SampleComplaint, Step } from './complaints.ts';

const called = (text: string): Step => ({
  ...{ by: 'handler', operation: 'recordComplaintContact' },
  body: { reached: true, channel: 'phone', text },
});
const refused = (explanation: string, code: string, because: string): Step => ({
  ...{ by: 'handler', operation: 'respondToComplaint' },
  body: { outcome: 'rejected', explanation, reasons: [{ code, because }] },
});
const escalates: Step = { by: 'client', operation: 'escalateComplaint', body: {} };

/** Refused so many times, each time by somebody else, and not accepted. */
const climbs = (times: number, ...refusal: Step[]): Step[] =>
  Array.from({ length: times }, () => [...refusal, escalates]).flat();

const svRefusal = [
  called('Gick igenom ärendet med kunden.'),
  refused(
    'Beslutet om kreditlimiten står fast.',
    'accounts-missing',
    'Köparens senaste årsredovisning saknas fortfarande.',
  ),
];
const lateNotice = [
  called('Repasamos el expediente con el cliente.'),
  refused(
    'El plazo de comunicación del impago ya había vencido.',
    'late-notice',
    'La comunicación llegó dos semanas después del plazo.',
  ),
];
const costsApproved = [
  called('Repasamos con el cliente los gastos, uno por uno.'),
  refused('Los gastos son correctos.', 'plan-approved', 'El plan de recobro se aprobó en marzo.'),
];
const lineCancelled = [
  called('Revisamos con el cliente las fechas de los avisos.'),
  refused('La cancelación se mantiene.', 'insolvency', 'El comprador entró en concurso mercantil.'),
];

/** The steps of the ladder above the first, and its other ways. */
export const ladderComplaints: SampleComplaint[] = [
  {
    // With another handler, who has not answered yet.
    company: 'be-2',
    words: {
      subject: 'Aanvraag zonder gevolg',
      description: 'Onze aanvraag voor een hogere limiet werd geweigerd zonder dat iemand ons belde.',
    },
    steps: [
      called('De klant stuurt nog recente cijfers van de koper.'),
      refused(
        'De limiet blijft zoals zij is.',
        'figures',
        'De cijfers van de koper zijn zwakker dan vorig jaar.',
      ),
      escalates,
    ],
  },
  {
    // With a senior manager.
    company: 'se-2',
    words: {
      subject: 'Kreditlimit nekad utan förklaring',
      description: 'Vi fick nej på en kreditlimit och förstår inte varför.',
    },
    steps: climbs(2, ...svRefusal),
  },
  {
    // Accepted, and open until what was promised is done.
    company: 'cz-2',
    words: {
      subject: 'Chybně vyúčtované pojistné',
      description: 'Na faktuře je pojistné za obrat, který jsme nehlásili.',
    },
    steps: [
      {
        ...{ by: 'handler', operation: 'promiseRemedy', inDays: 14 },
        body: { what: 'Vystavíme dobropis.', amount: { amount: '18400.00', currency: 'CZK' } },
      },
      {
        ...{ by: 'handler', operation: 'respondToComplaint' },
        body: { outcome: 'upheld', explanation: 'Máte pravdu, rozdíl Vám vrátíme dobropisem.' },
      },
      { by: 'client', operation: 'acceptAnswer', body: {} },
    ],
  },
  {
    // The directors have proposed a solution.
    company: 'es-1',
    words: {
      subject: 'Siniestro rechazado por plazo',
      description: 'Nos rechazaron un siniestro por comunicarlo tarde, aunque avisamos por teléfono.',
    },
    steps: [
      ...climbs(3, ...lateNotice),
      called('Hablamos de la llamada del día 3.'),
      {
        ...{ by: 'handler', operation: 'respondToComplaint' },
        body: {
          outcome: 'partly-upheld',
          explanation: 'Consta su llamada del día 3. Proponemos indemnizar la mitad de la pérdida.',
          reasons: [
            { code: 'call-on-record', because: 'La llamada consta, pero no identificaba la factura.' },
          ],
        },
      },
    ],
  },
  {
    // A senior manager said no: it goes to the directors by itself, unless the client says otherwise.
    company: 'es-md-1',
    words: {
      subject: 'Gastos de recobro',
      description: 'Nos cobran gastos de recobro que no aprobamos.',
    },
    steps: [...climbs(2, ...costsApproved), ...costsApproved],
  },
  {
    // Closed with our final letter: the client did not agree.
    company: 'mx-1',
    words: {
      subject: 'Línea de crédito cancelada',
      description: 'Cancelaron la línea de un comprador sin avisarnos.',
    },
    steps: [
      ...climbs(3, ...lineCancelled),
      ...lineCancelled,
      { by: 'client', operation: 'disagreeWithDirectors', body: {} },
    ],
  },
  {
    // Asked to stay with his contact, whatever the clock says.
    company: 'ie-1',
    words: {
      subject: 'Renewal papers came late',
      description: 'The renewal documents reached us a week before the notice date.',
    },
    steps: [
      { by: 'client', operation: 'stayWithContact', body: {} },
      {
        ...{ by: 'handler', operation: 'classifyComplaint' },
        body: { kind: 'complaint', category: 'delay', product: 'whole-turnover', severity: 'medium' },
      },
    ],
  },
];

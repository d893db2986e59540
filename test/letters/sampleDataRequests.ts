import type { DataFact } from '../../shared/domain/dataFacts.ts';
import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import type { Kept } from '../../shared/domain/records/kept.ts';
import type { Variant } from './limitVariants.ts';
import { contact, instant } from './sampleLadder.ts';
import { deadlineOf, requestedAt } from './sampleLimits.ts';
import { date } from './sampleOverdues.ts';

type Facts = Partial<LetterFacts>;

const officer = { ...contact, name: 'Pia Kok', role: 'data-protection', email: 'pia.kok@insurer.example' };
const month = { amount: 1, unit: 'months' } as const;
const due = (office: OfficeCode, span: { amount: number; unit: 'months' } = month) =>
  deadlineOf('data.request', office, requestedAt, span);
const data = (more: Partial<DataFact> = {}): DataFact => ({ request: 'erasure', about: 'company', ...more });
const outsideRoutes = ['data-protection-authority', 'court'];
const until = date('2033-12-31');

export const kept: Kept[] = [
  { record: 'accounts', because: 'retention', count: 3, until },
  { record: 'complaints', because: 'open', count: 1 },
  { record: 'register', because: 'contract', count: 1 },
];

/** Facts of every letter about personal data. */
export const ofDataRequestKind: Record<
  Extract<LetterKind, `data-request-${string}`>,
  (office: OfficeCode) => Facts
> = {
  'data-request-acknowledged': (office) => ({
    ...{ contact: officer, due: due(office), data: data({ request: 'access' }) },
  }),
  'data-request-extended': (office) => ({
    ...{ contact: officer, due: due(office, { amount: 3, unit: 'months' }), data: data() },
    text: 'Het gaat om dossiers van zestien jaar, waarvan een deel op papier.',
  }),
  'data-request-exported': (office) => ({
    ...{ contact: officer, due: due(office), inTime: true },
    data: data({ request: 'access', export: { files: 2, until: instant('2026-05-22T21:59:59Z') } }),
  }),
  'data-request-erased': (office) => ({
    ...{ contact: officer, due: due(office), inTime: true, outsideRoutes },
    data: data({ erasure: { outcome: 'part', kept } }),
  }),
  'data-request-refused': (office) => ({
    ...{ contact: officer, due: due(office), inTime: true, outsideRoutes, data: data() },
    reasons: [
      {
        because: 'Er loopt een rechtszaak over deze polis.',
        remedy: 'Vraag het opnieuw als het voorbij is.',
      },
    ],
  }),
  'data-request-late': (office) => ({
    ...{ contact: officer, due: due(office), data: data(), writtenAt: instant('2026-06-22T08:00:00Z') },
  }),
  'data-request-withdrawn': () => ({ contact: officer, due: undefined, data: data() }),
};

const erasure = (outcome: NonNullable<DataFact['erasure']>['outcome'], all: Kept[]): Facts => ({
  data: data({ erasure: { outcome, kept: all } }),
  due: undefined,
});

/** What the letters about personal data say beside the first sample of each kind. */
export const dataRequestVariants: Variant[] = [
  ['erasure asked', 'data-request-acknowledged', { data: data() }],
  [
    'of a buyer',
    'data-request-exported',
    {
      data: data({
        ...{ request: 'access', about: 'buyer' },
        export: { files: 1, until: instant('2026-05-22T21:59:59Z') },
      }),
    },
  ],
  ['late', 'data-request-exported', { inTime: false }],
  ['everything erased', 'data-request-erased', { ...erasure('all', []), outsideRoutes: [] }],
  [
    'nothing erased',
    'data-request-erased',
    erasure('none', [
      { record: 'decisions', because: 'legal-hold', count: 2 },
      { record: 'service', because: 'open', count: 1 },
      { record: 'requests', because: 'retention', count: 1, until },
      { record: 'register', because: 'named', count: 1 },
    ]),
  ],
];

import type { z } from 'zod';
import type { routes } from '../../shared/api/index.ts';
import { changedLimits } from './changedLimits.ts';
import { decidedLimits } from './decidedLimits.ts';
import { refusedLimits } from './refusedLimits.ts';

/**
 * Who does what: the client, the underwriter who has the limit, the second person, or whoever has the appeal;
 * and what it is about.
 */
export const moves = {
  giveInformation: { by: 'client', about: 'limit' },
  withdrawCreditLimit: { by: 'client', about: 'limit' },
  askAboutCreditLimit: { by: 'handler', about: 'limit' },
  decideCreditLimit: { by: 'handler', about: 'limit' },
  approveCreditLimit: { by: 'second', about: 'limit' },
  announceLimitChange: { by: 'handler', about: 'limit' },
  appealLimit: { by: 'client', about: 'limit' },
  decideAppeal: { by: 'decider', about: 'appeal' },
  gradeBuyer: { by: 'handler', about: 'buyer' },
} as const satisfies Partial<
  Record<keyof typeof routes, { by: string; about: 'limit' | 'appeal' | 'buyer' }>
>;

type BodyOf<K extends keyof typeof moves> = z.input<(typeof routes)[K]['body']>;
/** What only the moment of entering knows. */
type Later = 'until' | 'validFrom';

/** What happens next, under the operation's own name. A temporary limit lasts so many days. */
export type LimitStep = {
  [K in keyof typeof moves]: { operation: K; body: Omit<BodyOf<K>, Later>; lastsDays?: number };
}[keyof typeof moves];

export type SampleLimit = {
  company: string;
  buyer: string;
  words: Omit<z.input<(typeof routes)['requestCreditLimit']['body']>, 'policyId' | 'buyerId' | 'amount'>;
  /** In the policy's currency. */
  amount: string;
  steps: LimitStep[];
};

/** Limits as a newcomer would meet them, in every state; they go on as any limit does. */
export const sampleLimits: SampleLimit[] = [
  {
    // Asked for a moment ago.
    ...{ company: 'nl-2', buyer: 'nl-bikes', amount: '40000.00' },
    words: { paymentTermsDays: 30, tradingExperience: 'Betaalt al twee jaar binnen 40 dagen.' },
    steps: [],
  },
  {
    // Somebody who trades under his own name.
    ...{ company: 'ie-2', buyer: 'ie-baker', amount: '8000.00' },
    words: { paymentTermsDays: 30 },
    steps: [],
  },
  {
    // We asked the client.
    ...{ company: 'be-1', buyer: 'be-bricks', amount: '90000.00' },
    words: { paymentTermsDays: 60 },
    steps: [
      {
        operation: 'askAboutCreditLimit',
        body: { text: 'De laatste jaarrekening toont een verlies. Hoe betaalt deze klant u?' },
      },
    ],
  },
  {
    // He answered: the decision follows.
    ...{ company: 'se-1', buyer: 'se-furniture', amount: '600000.00' },
    words: { paymentTermsDays: 30, speed: true },
    steps: [
      { operation: 'askAboutCreditLimit', body: { text: 'Hur har köparen betalat hittills?' } },
      {
        operation: 'giveInformation',
        body: { text: 'Alltid i tid, utom i juli. Vi har kundreskontran om ni vill se den.' },
      },
    ],
  },
  {
    ...{ company: 'ie-1', buyer: 'ie-foods', amount: '25000.00' },
    words: { paymentTermsDays: 45 },
    steps: [{ operation: 'withdrawCreditLimit', body: { because: 'The order went elsewhere.' } }],
  },
  ...decidedLimits,
  ...refusedLimits,
  ...changedLimits,
];

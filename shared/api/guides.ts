import * as z from 'zod';
import { OwnLine } from '../domain/guide/facts.ts';
import { GuideTopic } from '../domain/guide/topics.ts';
import { LetterBlock } from '../domain/letter.ts';
import { Money } from '../domain/money.ts';
import { defineRoutes } from './route.ts';
import { Contact, Id, Locale, OfficeCode } from './schemas.ts';

/** A guide as a list shows it. */
const GuideLine = z.strictObject({ topic: GuideTopic, title: z.string(), summary: z.string() });

const GuideStep = z.strictObject({
  step: z.string(),
  title: z.string(),
  text: z.string(),
  /** What it is good for. */
  why: z.string(),
  /** What to have at hand. */
  ready: z.string().optional(),
  /** By when, by the rules and terms in force. */
  by: z.string().optional(),
  /** The operation of this API that does it, such as `POST /overdues`. */
  address: z.string().optional(),
});

/** A guide, step by step. */
export const Guide = GuideLine.extend({
  office: OfficeCode,
  locale: Locale,
  /** The version of the charter's numbers in it. */
  version: z.string(),
  steps: z.array(GuideStep),
  contact: Contact,
  /** The same to be read from top to bottom. */
  blocks: z.array(LetterBlock),
});

/** A date or a paper of your own, in words and as data. */
const OwnDate = OwnLine.omit({ amount: true }).extend({ amount: Money.optional(), text: z.string() });

/** A guide with your own dates in it. */
export const OwnGuide = Guide.extend({
  /** The policy whose terms the periods are; absent when you have none. */
  policyId: Id.optional(),
  own: z.array(OwnDate),
  /** Where everything stands, when there is more than `own` shows. */
  more: z.string().optional(),
});

const produces = ['application/json', 'text/plain', 'text/html', 'application/pdf'] as const;
const language = z
  .string()
  .max(35)
  .optional()
  .describe('A language tag such as `nl` or `nl-BE`; goes before `Accept-Language`.');
const office = OfficeCode.optional().describe('Whose numbers; the office of the language when absent.');

export const guides = defineRoutes('guides', {
  listGuides: {
    method: 'GET',
    path: '/guides',
    audience: 'public',
    query: z.strictObject({ language, office }),
    produces: ['application/json', 'text/plain', 'text/html'],
    returns: z.strictObject({ office: OfficeCode, locale: Locale, data: z.array(GuideLine) }),
    status: 200,
    summary: 'What there are guides for, in the language of the reader',
  },
  getGuide: {
    method: 'GET',
    path: '/guides/{topic}',
    audience: 'public',
    params: z.strictObject({ topic: GuideTopic }),
    query: z.strictObject({ language, office }),
    produces,
    returns: Guide,
    status: 200,
    summary: 'A guide, step by step: what to do, why, what to have ready, by when and where',
  },
});

export const ownGuides = defineRoutes('ownGuides', {
  getOwnGuide: {
    method: 'GET',
    path: '/me/guides/{topic}',
    audience: 'client',
    params: z.strictObject({ topic: GuideTopic }),
    query: z.strictObject({ language: Locale.optional(), policyId: Id.optional() }),
    produces,
    returns: OwnGuide,
    status: 200,
    summary: 'The same guide with your own dates, papers, policy terms and contact in it',
    description:
      'Names at most twenty of your cases; `more` says where all of them stand. The periods are those of the policy named, or of your newest one in force.',
  },
});

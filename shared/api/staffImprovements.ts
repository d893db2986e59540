import * as z from 'zod';
import { Task } from '../domain/case.ts';
import { MeasuredBefore, MeasuredValue } from '../domain/improvement/measure.ts';
import { ImprovementStatus, mostCauses } from '../domain/improvement/state.ts';
import { LetterKind } from '../domain/letterKind.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, LocalDate, Locale, line, OfficeCode, page, pageQuery, WrittenText } from './schemas.ts';

const { clientId: _, ...ours } = caseFields;
const forStaff = { tasks: z.array(Task), assignee: z.string().nullable() };

/** An improvement as staff see it. */
export const Improvement = z.strictObject({
  ...{ ...ours, ...forStaff, office: OfficeCode, status: ImprovementStatus },
  causes: z.array(Id),
  locales: z.array(Locale),
  missed: z.boolean(),
  measure: MeasuredBefore.extend({ after: MeasuredValue.optional() }),
  doneAt: Instant.optional(),
});
export type Improvement = z.infer<typeof Improvement>;

const inList = { handler: true, promises: true, calendar: true, tasks: true } as const;
const ImprovementLine = Improvement.omit(inList).extend({ subject: Text });

/** A letter of a sample, and its marks once somebody gave them. */
const Sampled = z.strictObject({
  letterId: Id,
  kind: LetterKind,
  handler: z.string().nullable(),
  marks: z.record(z.string(), z.number().int()).optional(),
  ratedBy: z.string().optional(),
});
/** An average mark, `4.25`. */
const Average = z.string();

/** The review of an office's letters: what is to be rated now, and what the last reviews came to. */
export const QualityReview = z.strictObject({
  ...{ ...ours, ...forStaff, office: OfficeCode, status: z.enum(['waiting', 'reviewing']) },
  period: z.string().nullable(),
  missed: z.boolean(),
  /** When the next review begins. */
  nextAt: Instant,
  criteria: z.array(z.string()),
  highest: z.number().int(),
  /** Drawn once a period; null before. */
  sample: z.array(Sampled).nullable(),
  results: z.array(
    z.strictObject({
      ...{ period: z.string(), at: Instant, letters: z.number().int(), average: Average.nullable() },
      criteria: z.record(z.string(), Average),
      /** Below what is wanted: something has to change. */
      wanting: z.boolean(),
    }),
  ),
  improvements: z.array(Id),
});
export type QualityReview = z.infer<typeof QualityReview>;

const oneOfOurs = z.strictObject({ id: Id });
const Plan = { ownerId: Id, dueOn: LocalDate };
const read = { method: 'GET', audience: 'staff', status: 200 } as const;
const command = { method: 'POST', audience: 'staff', command: true, status: 200, params: oneOfOurs } as const;
const onImprovement = { ...command, returns: Improvement } as const;
const onReview = { ...command, returns: QualityReview } as const;
const timeline = {
  ...read,
  params: oneOfOurs,
  query: z.strictObject(pageQuery),
  returns: page(TimelineEntry),
  summary: 'Everything that happened',
} as const;

/** Words in one language or in several: the same ones in each. */
const inLocales = <T extends z.ZodType>(words: T) =>
  z
    .partialRecord(Locale, words)
    .refine((given) => Object.keys(given).length > 0, 'must have at least one language');

/** What we change because of what was said, and how we look at our own letters. */
export const staffImprovements = defineRoutes('staffImprovements', {
  listStaffImprovements: {
    ...read,
    path: '/staff/improvements',
    query: z.strictObject({ ...pageQuery, office: OfficeCode.optional() }),
    returns: page(ImprovementLine),
    summary: 'The improvements of an office, newest first (may be a second old)',
  },
  getStaffImprovement: {
    ...read,
    path: '/staff/improvements/{id}',
    params: oneOfOurs,
    returns: Improvement.extend({ timeline: page(TimelineEntry) }),
    summary: 'One improvement with its words and what happened',
  },
  getStaffImprovementTimeline: { ...timeline, path: '/staff/improvements/{id}/timeline' },
  recordImprovement: {
    method: 'POST',
    path: '/staff/improvements',
    audience: 'staff',
    command: true,
    looksUp: true,
    body: z.strictObject({
      office: OfficeCode,
      causes: z.array(Id).min(1).max(mostCauses),
      /** For everybody to read one day: no name, nothing of a client. */
      words: inLocales(z.strictObject({ said: WrittenText, change: WrittenText, measure: line(200) })),
      measure: MeasuredBefore,
      ...Plan,
    }),
    returns: Improvement,
    status: 201,
    summary: 'Record what will change because of enquiries, feedback, complaints or a review of letters',
    description:
      'With a measure before, who sees to it and by when. Words are written for clients, in one language or more.',
  },
  planImprovement: {
    ...onImprovement,
    path: '/staff/improvements/{id}/plan',
    body: z.strictObject(Plan),
    summary: 'Another day, or somebody else who sees to it; a day that is put off counts as missed',
  },
  completeImprovement: {
    ...onImprovement,
    path: '/staff/improvements/{id}/completion',
    body: z.strictObject({ did: inLocales(WrittenText), after: MeasuredValue }),
    summary: 'It is done and measured again: whoever caused it is told by letter, everybody can read it',
  },
  dropImprovement: {
    ...onImprovement,
    path: '/staff/improvements/{id}/withdrawal',
    body: z.strictObject({ because: WrittenText }),
    summary: 'It will not be done, and why',
  },
  listQualityReviews: {
    ...read,
    path: '/staff/quality-reviews',
    returns: z.strictObject({ data: z.array(QualityReview) }),
    summary: 'How the letters of your offices were rated, and what is to be rated now',
  },
  getQualityReview: {
    ...read,
    path: '/staff/quality-reviews/{id}',
    params: oneOfOurs,
    returns: QualityReview.extend({ timeline: page(TimelineEntry) }),
    summary: 'The reviews of one office, with what happened',
  },
  getQualityReviewTimeline: { ...timeline, path: '/staff/quality-reviews/{id}/timeline' },
  startQualityReviews: {
    method: 'POST',
    path: '/staff/quality-reviews',
    audience: 'staff',
    command: true,
    body: z.strictObject({ office: OfficeCode }),
    returns: QualityReview,
    status: 201,
    summary: 'From now on the letters of an office are reviewed, period by period',
  },
  sampleLetters: {
    ...onReview,
    path: '/staff/quality-reviews/{id}/samples',
    body: z.strictObject({}),
    summary: 'Draw the letters of the period: always the same ones, whoever draws',
  },
  rateLetter: {
    ...onReview,
    path: '/staff/quality-reviews/{id}/ratings',
    body: z.strictObject({
      letterId: Id,
      marks: z.record(z.string().max(30), z.number().int().min(1).max(10)),
      note: WrittenText.optional(),
    }),
    summary: 'Rate a letter of the sample by every criterion; not your own',
  },
});

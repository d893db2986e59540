import { z } from 'zod';
import { Instant, LocalDate } from '../../shared/domain/instant.ts';
import { indemnityKinds } from './indemnityVectors.ts';

/** Any RFC 3339 instant, with its offset, as the vectors write them. */
const Moment = z.iso.datetime({ offset: true });
const WallTime = z.string().regex(/^\d\d:\d\d$/);
const base = { id: z.string(), note: z.string().optional() };
const clock = { start: Moment, zone: z.string(), amount: z.number().int().nonnegative() };
const outcome = { dueUtc: Instant, dueLocal: Moment.optional(), holidaysUsed: z.array(LocalDate).optional() };

/** The calendar that a vector carries with it. */
const office = {
  calendar: z.string(),
  officeHours: z.tuple([WallTime, WallTime]),
  break: z
    .string()
    .regex(/^\d\d:\d\d-\d\d:\d\d$/)
    .nullable(),
  holidayTypes: z.array(z.enum(['public', 'bank', 'optional', 'school', 'observance'])),
  extraHolidays: z.array(LocalDate),
};

/** The kinds that the product computes. Unknown fields fail by name. */
export const DeadlineVector = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('calendarHours'), ...base, ...clock, ...outcome }),
  z.strictObject({ kind: z.literal('workingHours'), ...base, ...clock, ...office, ...outcome }),
  z.strictObject({ kind: z.literal('workingHoursAsDays'), ...base, ...clock, ...office, ...outcome }),
  z.strictObject({ kind: z.literal('workingDays'), ...base, ...clock, ...office, ...outcome }),
  z.strictObject({
    kind: z.literal('calendarDays'),
    ...base,
    startOn: LocalDate,
    endsOn: LocalDate,
    amount: z.number().int().nonnegative(),
  }),
]);
export type DeadlineVector = z.infer<typeof DeadlineVector>;
export type OfficeVector = Extract<DeadlineVector, { calendar: string }>;

export const deadlineKinds = [
  'calendarHours',
  'workingHours',
  'workingHoursAsDays',
  'workingDays',
  'calendarDays',
] as const satisfies readonly DeadlineVector['kind'][];

const Kind = z.enum([...deadlineKinds, ...indemnityKinds]);

export const VectorFile = z.strictObject({
  about: z.string().optional(),
  kinds: z.partialRecord(Kind, z.string()).optional(),
  rule: z.string().optional(),
  vectors: z.array(z.looseObject({ id: z.string(), kind: z.string() })).min(1),
});

import * as z from 'zod';
import { daysAfter } from '../calendarDate.ts';
import { Instant, type LocalDate } from '../instant.ts';
import { OfficeCode } from '../office.ts';
import { sourced } from '../sourced.ts';
import { RecordClass } from './kept.ts';
import rules20261 from './retention.2026-1.json' with { type: 'json' };

/** Whole years after the one in which a matter ended: `duty` a law wants, `keep` is how long we keep it ourselves. */
const Years = z
  .strictObject({ duty: z.number().int().min(0), keep: z.number().int().min(0) })
  .refine(({ duty, keep }) => duty <= keep, 'nothing is kept shorter than it must be');

const RetentionFile = z.strictObject({
  version: z.string(),
  from: Instant,
  classes: z.record(
    RecordClass.exclude(['register']),
    z.strictObject({
      ...{ duty: z.number().int().min(0), keep: z.number().int().min(0) },
      offices: z.partialRecord(OfficeCode, Years),
    }),
  ),
  /** Where the numbers of each class are from; the marks are those of `charter.md`. */
  sources: sourced(z.record(RecordClass.exclude(['register']), z.string().min(1))),
  /** The class of each kind of case. */
  kinds: z.record(z.string(), RecordClass.exclude(['register'])),
});

/** Every published version, oldest first. */
const published = [rules20261].map((file) => RetentionFile.parse(file));

/** Whether a kind of case has a class: a test sees to it that every one of ours has. */
export const hasClass = (kind: string, on: Instant): boolean => Object.hasOwn(rulesOn(on).kinds, kind);

/** Throws for a kind of case without a class: nothing is forgotten by accident. */
export function recordClassOf(kind: string, on: Instant): Exclude<RecordClass, 'register'> {
  const found = rulesOn(on).kinds[kind];
  if (!found) throw new Error(`The records of ${kind} have no class in the rules of retention`);
  return found;
}

/** The last days of duty and of keeping of a matter that ended on `ended`: always the end of a year. */
export function keptUntil(
  matter: { kind: string; office: OfficeCode; ended: LocalDate },
  on: Instant,
): { duty: LocalDate | undefined; keep: LocalDate } {
  const { classes } = rulesOn(on);
  const { offices, ...general } = classes[recordClassOf(matter.kind, on)];
  const { duty, keep } = offices[matter.office] ?? general;
  const endOf = (years: number) => `${Number(matter.ended.slice(0, 4)) + years}-12-31` as LocalDate;
  return { duty: duty > 0 ? endOf(duty) : undefined, keep: endOf(keep) };
}

/**
 * From when a day is over in every office, by noon of the next one in London: years ahead no calendar is known, and
 * nobody is the worse for half a day.
 */
export const overFrom = (last: LocalDate): Instant => `${daysAfter(last, 1)}T12:00:00Z` as Instant;

function rulesOn(on: Instant) {
  const file = published.findLast(({ from }) => from <= on);
  if (!file) throw new Error(`There are no rules of retention in force on ${on}`);
  return file;
}

import { daysBetween } from '../calendarDate.ts';
import { isInForce } from '../policy/policy.ts';
import { filled } from '../sentence.ts';
import { ceilingAt, withoutLimit } from './ceilingAt.ts';
import type { Debt } from './debts.ts';
import { latenessOf } from './late.ts';
import type { LossFile } from './lossFile.ts';
import { isAbout, PersonExclusionCode } from './personFacts.ts';
import { claimReasons, type ReasonCode } from './reasons.ts';
import { type Stop, stopAt } from './stops.ts';

/** What of an invoice is not insured, in hundredths of what is left by the reasons before. */
export type Exclusion = { code: ReasonCode; clause: string; because: string; percentage: number };

function exclusion(
  code: ReasonCode,
  facts: Record<string, string | number> = {},
  percentage = 100,
): Exclusion {
  const { clause, because } = claimReasons[code];
  return { code, clause, because: filled(because, { ...facts, percentage }), percentage };
}

/** Every reason against an invoice, in the order of `cover.md` D.1, 2. */
export function exclusionsOf(debt: Debt, file: LossFile, stops: readonly Stop[]): Exclusion[] {
  return [
    ...byPersons(debt, file),
    ...byCurrency(debt),
    ...byTerms(debt, file),
    ...byDelivery(debt, file, stops),
    ...byLimit(debt, file),
    ...byLateness(debt, file),
  ];
}

function byPersons({ invoice }: Debt, { persons }: LossFile): Exclusion[] {
  const about = persons.exclusions.filter((fact) => isAbout(fact, invoice.number)).map(({ code }) => code);
  return PersonExclusionCode.options.filter((code) => about.includes(code)).map((code) => exclusion(code));
}

function byCurrency({ invoice: { conversion }, terms }: Debt): Exclusion[] {
  if (!conversion || terms.conversion.currencies.includes(conversion.from)) return [];
  return [exclusion('currency-not-insured', { currency: conversion.from })];
}

function byTerms({ invoice, terms }: Debt, file: LossFile): Exclusion[] {
  const agreed = invoice.termsDays ?? daysBetween(invoice.issuedOn, invoice.dueOn);
  const days = terms.maximumPaymentTermsDays;
  if (agreed > days) return [exclusion('terms-too-long', { days })];
  const ofLimit = ceilingAt(file, invoice)?.paymentTermsDays ?? days;
  return agreed > ofLimit ? [exclusion('terms-above-limit', { days: ofLimit })] : [];
}

function byDelivery({ invoice, terms }: Debt, file: LossFile, stops: readonly Stop[]): Exclusion[] {
  const { deliveredOn } = invoice;
  const { startsOn, endsOn } = file.policy;
  const stop = stopAt(stops, deliveredOn);
  const since = terms.collectionStopsCover ? file.inCollectionSince : undefined;
  return [
    ...(isInForce(file.policy, deliveredOn) ? [] : [exclusion('outside-policy', { startsOn, endsOn })]),
    ...(stop ? [exclusion('stop-of-supply', { dueOn: stop.dueOn, stopOn: stop.stopOn })] : []),
    ...(since && deliveredOn > since ? [exclusion('in-collection', { since })] : []),
  ];
}

function byLimit({ invoice }: Debt, file: LossFile): Exclusion[] {
  // Outside the policy's time no limit is looked at.
  if (!isInForce(file.policy, invoice.deliveredOn)) return [];
  const code = withoutLimit(file, ceilingAt(file, invoice));
  return code ? [exclusion(code)] : [];
}

function byLateness(debt: Debt, file: LossFile): Exclusion[] {
  return latenessOf(debt, file).flatMap(({ code, lateDays, percentage }) =>
    percentage === 'undecided' ? [] : [exclusion(code, { lateDays }, percentage)],
  );
}

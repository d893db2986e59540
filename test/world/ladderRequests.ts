import type { StaffKey } from './cast.ts';
import { type Actor, asClient, asStaff, later, type Move } from './moves.ts';
import { hours, open, rejected, spoken, upheld } from './requests.ts';

/** What is said on the ladder: where a complaint stands, and what brought it there. */
export const escalate = asClient('escalateComplaint', { because: 'Dit is geen antwoord.' });
export const stay = asClient('stayWithContact');
export const disagree = asClient('disagreeWithDirectors', { because: 'Te weinig.' });
export const accept = asClient('acceptAnswer');

/** The same in every step: who has it says no, or asks something and waits. */
export const rejects = (key: StaffKey) => asStaff(key, 'respondToComplaint', rejected);
export const awaits = (key: StaffKey) =>
  asStaff(key, 'writeToClient', { text: 'Kunt u de vrachtbrief sturen?', awaitsReply: true });
export const findings = (key: StaffKey) =>
  asStaff(key, 'handOverComplaint', { findings: 'De brief kwam pas op 16 april aan.' });

export const called = (key: StaffKey) =>
  asStaff(key, 'recordComplaintContact', ({ world }: Actor) => ({ ...spoken, contactAt: world.now }));

/** The dates of the tests: remedies are done, or missed, in the same week. */
export const remedy = {
  ...{ what: 'De limiet opnieuw beoordelen.', amount: { amount: '1250.00', currency: 'EUR' } },
  ...{ who: 'stf_nl0000', dueAt: '2026-04-28T15:00:00Z' },
};
export const promises = asStaff('key-eva', 'promiseRemedy', remedy);
export const upholds = asStaff('key-eva', 'respondToComplaint', { ...upheld, remedy });
export const completes = asStaff('key-eva', 'completeRemedy', {});
export const classification = {
  ...{ kind: 'complaint', category: 'decision', product: 'whole-turnover', severity: 'high' },
  rootCause: 'process',
};

const hour = later(hours);
/** A call, then a no: what does not fully uphold needs a talk in its own step. */
const refused = (key: StaffKey): Move[] => [called(key), rejects(key), hour];

/** A complaint in each step, handed over early by everybody below; and what was answered there. */
export const refusedAtFirst: Move[] = [open, hour, ...refused('key-eva')];
export const atStep2: Move[] = [open, findings('key-eva'), hour, called('key-tom')];
export const refusedAgain: Move[] = [...atStep2, rejects('key-tom'), hour];
export const atSeniorManager: Move[] = [...atStep2, findings('key-tom'), hour, called('key-mia')];
export const refusedByManager: Move[] = [...atSeniorManager, rejects('key-mia'), hour];
export const atDirectors: Move[] = [...atSeniorManager, findings('key-mia'), hour];
export const proposed: Move[] = [...atDirectors, ...refused('key-dan')];

/** Who has it, step by step. */
export const people = ['key-eva', 'key-tom', 'key-mia', 'key-dan'] as const;
/** A no and the way up, for each step that has one above it. */
export const rungs = people.slice(0, 3).map((key) => [called(key), rejects(key), escalate]);

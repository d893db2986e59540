import type { CharterTarget } from '../charterRules.ts';
import type { LetterKind } from '../letterKind.ts';
import type { Role } from '../person.ts';
import type { ComplaintEventType } from './event.ts';
import type { ComplaintStep } from './state.ts';
import type { ComplaintTimer } from './table.ts';

/** When a step counts as solved: the client accepts, we offer a solution, or both agree (F 1). */
export type SolvedBy = 'acceptance' | 'offer' | 'agreement';

/**
 * The ladder of a complaint (003; F 1 to 5) as data: who takes a step, its clock, where it leads, and what
 * the client is told when it is missed. A test checks that every state has its timers, letters, roles and exits.
 */
export const ladder = {
  step1: {
    target: 'complaintStep1',
    role: 'handler',
    manager: 'senior-manager',
    answeredBy: ['handler', 'complaints-officer', 'senior-manager'],
    solvedBy: 'acceptance',
    next: 'step2',
    missed: 'complaint-step1-broken',
    silence: ['progress', 'progressGrace'],
    timers: ['step-due'],
    exits: ['accepted', 'escalated', 'handed-over', 'step-missed', 'closed-no-reply', 'withdrawn'],
  },
  step2: {
    target: 'complaintStep2',
    role: 'handler',
    manager: 'senior-manager',
    // A director too: where nobody is left of the role, it goes to the directors by name.
    answeredBy: ['handler', 'complaints-officer', 'senior-manager', 'director'],
    solvedBy: 'acceptance',
    next: 'senior-manager',
    missed: 'complaint-step2-broken',
    silence: ['progress', 'progressGrace'],
    timers: ['step-due', 'findings-due'],
    exits: ['accepted', 'escalated', 'handed-over', 'step-missed', 'closed-no-reply', 'withdrawn'],
  },
  'senior-manager': {
    target: 'complaintSeniorManager',
    role: 'senior-manager',
    manager: 'director',
    answeredBy: ['senior-manager', 'director'],
    solvedBy: 'offer',
    next: 'directors',
    missed: 'complaint-senior-manager-broken',
    silence: ['progress', 'progressGrace'],
    timers: ['step-due', 'findings-due', 'referral'],
    exits: [
      'accepted',
      'escalated',
      'handed-over',
      'referred',
      'step-missed',
      'closed-no-reply',
      'withdrawn',
    ],
  },
  directors: {
    target: 'complaintDirectors',
    role: 'director',
    manager: 'director',
    answeredBy: ['director'],
    solvedBy: 'agreement',
    next: null,
    missed: 'complaint-directors-broken',
    silence: ['progressDirectors', 'progressGraceDirectors'],
    timers: ['step-due', 'findings-due', 'directors-contact-due'],
    exits: ['accepted', 'not-agreed', 'closed-no-reply', 'withdrawn'],
  },
} as const satisfies Record<
  ComplaintStep,
  {
    target: CharterTarget;
    role: Role;
    /** Who is told when nothing moves here (F 7). */
    manager: Role;
    answeredBy: readonly Role[];
    solvedBy: SolvedBy;
    next: ComplaintStep | null;
    missed: LetterKind;
    silence: readonly [CharterTarget, CharterTarget];
    timers: readonly ComplaintTimer[];
    exits: readonly ComplaintEventType[];
  }
>;

/** The ledger's name of a step's promise. */
export function promiseOf(step: ComplaintStep): string {
  return `complaint.${step}`;
}

import { appealDecided, appealLodged, appealWithdrawn } from '../../shared/domain/creditLimit/appealed.ts';
import { approveDecision } from '../../shared/domain/creditLimit/approve.ts';
import { assign, failLetter } from '../../shared/domain/creditLimit/assign.ts';
import { cancelRequest } from '../../shared/domain/creditLimit/cancel.ts';
import { cancelChange } from '../../shared/domain/creditLimit/cancelChange.ts';
import { announceChange, approveChange, type NewChange } from '../../shared/domain/creditLimit/change.ts';
import { clientWrites, staffWrites } from '../../shared/domain/creditLimit/converse.ts';
import { decide } from '../../shared/domain/creditLimit/decide.ts';
import type { KnownBuyer, NewDecision } from '../../shared/domain/creditLimit/decision.ts';
import { type GradeNews, gradeChanged } from '../../shared/domain/creditLimit/gradeChanged.ts';
import { askClient } from '../../shared/domain/creditLimit/hearing.ts';
import { newDecisionOwed } from '../../shared/domain/creditLimit/newDecision.ts';
import { letterDelivered, recordDelivery } from '../../shared/domain/creditLimit/notice.ts';
import { requestLimit } from '../../shared/domain/creditLimit/open.ts';
import { accepted, type Reason } from '../../shared/domain/decision.ts';
import type { Role } from '../../shared/domain/person.ts';
import { SanctionsListing } from '../../shared/domain/sanctions.ts';
import { anna, instant, staff } from './complaintPlay.ts';
import { intake, type LimitMove } from './limitPlay.ts';

/** What people do with a limit, as one word each. */
export const why: Reason = {
  ...{ code: 'accounts', because: 'The accounts show a loss.', disclosure: 'client' },
  remedy: 'Send us newer accounts.',
};

/** A buyer whom no sanctions list names, so that a limit can be granted. */
export const clean: KnownBuyer = {
  ...{ names: ['Bakker Tegels'], numbers: [] },
  sanctions: { listing: SanctionsListing.parse({ source: 'test', asOf: '2026-01-01', entries: [] }) },
};

const plain = { conditions: [], reasons: [], advice: 'Fine by us.' };

export function decides(
  decision: Partial<NewDecision> = {},
  staffId = 'stf_uma',
  role: Role = 'underwriter',
): LimitMove {
  return decidesOn(clean, decision, staffId, role);
}

export function decidesOn(
  buyer: KnownBuyer,
  decision: Partial<NewDecision> = {},
  staffId = 'stf_uma',
  role: Role = 'underwriter',
): LimitMove {
  const words = { outcome: 'approved' as const, ...plain, ...decision };
  return (state, now, { people }) => decide(state, words, { by: staff(staffId), role }, buyer, people, now);
}
export const exception = { exceptional: 'They asked for protection from creditors.' };
export const graded: KnownBuyer = {
  ...clean,
  grade: {
    n: 3,
    grade: '4',
    validFrom: instant('2026-01-01T00:00:00Z'),
    at: instant('2026-01-01T00:00:00Z'),
  },
};
/** Somebody on the list may be he. */
export const listed: KnownBuyer = {
  ...clean,
  sanctions: {
    listing: SanctionsListing.parse({
      ...{ source: 'test', asOf: '2026-01-01', entries: [{ reference: 'T-1', name: 'Bakker Tegels' }] },
    }),
  },
};

export function asksFor(minor: number): LimitMove {
  return (state, now) => requestLimit(state, { ...intake(now), amount: { minor, currency: 'EUR' } }, now);
}
export const questions: LimitMove = (state, now) =>
  askClient(state, 'What do you know?', staff('stf_uma'), now);

export function cuts(
  to: number,
  over: Partial<NewChange> = {},
  staffId = 'stf_uma',
  role: Role = 'underwriter',
): LimitMove {
  const change: NewChange = { newAmount: to, reasons: [why], ...over };
  return (state, now, { people }) => announceChange(state, change, { by: staff(staffId), role }, people, now);
}
export const atOnce = { exceptional: { circumstance: 'The buyer asked for protection from creditors.' } };

export const disapproves: LimitMove = (state, now) => {
  const second = { by: staff('stf_mia'), role: 'senior-manager' } as const;
  const no = { approved: false, because: 'Too much.' } as const;
  return state.proposal?.what === 'change'
    ? approveChange(state, no, second, now)
    : approveDecision(state, no, second, clean, now);
};
export function approves(
  staffId = 'stf_mia',
  role: Role = 'senior-manager',
  buyer: KnownBuyer = clean,
): LimitMove {
  const second = { by: staff(staffId), role };
  return (state, now) =>
    state.proposal?.what === 'change'
      ? approveChange(state, { approved: true }, second, now)
      : approveDecision(state, { approved: true }, second, buyer, now);
}

/** The mail says that the notice arrived; nothing happens when nothing hangs on it. */
export const arrives: LimitMove = (state, now) =>
  letterDelivered(state, state.change?.seq ?? 0, now) ?? accepted();
export function recordsDelivery(deliveredAt: string): LimitMove {
  const delivery = { deliveredAt: instant(deliveredAt), channel: 'courier' } as const;
  return (state, now) => recordDelivery(state, delivery, staff('stf_uma'), now);
}

export function answersWith(text: string): LimitMove {
  return (state, now) => clientWrites(state, text, anna, now);
}
export function assigns(to: string): LimitMove {
  return (state, now, { people }) =>
    assign(
      state,
      people.find(({ staffId }) => staffId === to),
      staff('stf_mia'),
      now,
    );
}
export const lettersFail: LimitMove = (state, now) => failLetter(state, 'ltr_x', now);
export const cancels: LimitMove = (state, now) => cancelRequest(state, 'No longer needed.', anna, now);
export const comments = answersWith('They always paid me.');
export function writes(weighed: boolean): LimitMove {
  return (state, now) => staffWrites(state, { text: 'We looked again.', weighed }, staff('stf_uma'), now);
}
export const calls: LimitMove = (state, now) =>
  cancelChange(state, 'It is not needed.', staff('stf_uma'), now);

type Appeal = { id: string; against: 'decision' | 'change'; n: number };
export function appeals({ id = 'apl_1', against = 'change', n = 1 }: Partial<Appeal> = {}): LimitMove {
  return (state, now) => appealLodged(state, { id, against, n, lodgedAt: now }, now);
}
export function appealEnds(
  newDecision?: { amount: number; from: string; until?: string },
  id = 'apl_1',
): LimitMove {
  const stands = newDecision && {
    ...{ amount: newDecision.amount, from: instant(newDecision.from), by: 'stf_max' },
    ...(newDecision.until && { until: instant(newDecision.until) }),
  };
  const outcome = stands ? 'changed' : 'confirmed';
  return (state, now) =>
    appealDecided(state, { id, outcome, decidedAt: now, ...(stands && { newDecision: stands }) }, now);
}
export const appealWithdraws: LimitMove = (state, now) =>
  appealWithdrawn(state, { id: 'apl_1', at: now }, now);

export function worsens(over: Partial<GradeNews> = {}): LimitMove {
  return (state, now) =>
    gradeChanged(state, { n: 2, direction: 'worse', grade: '8', previousGrade: '4', at: now, ...over }, now);
}
export const upheld: LimitMove = (state, now, world) =>
  newDecisionOwed(state, { complaintId: 'cmp_nlsample' }, now, world);

import { appealKind } from '../../shared/data/appealKind.ts';
import type { CaseKind } from '../../shared/data/caseRecord.ts';
import { claimKind } from '../../shared/data/claimKind.ts';
import { clientReviewKind } from '../../shared/data/clientReviewKind.ts';
import { collectionKind } from '../../shared/data/collectionKind.ts';
import { complaintKind } from '../../shared/data/complaintKind.ts';
import { creditLimitKind } from '../../shared/data/creditLimitKind.ts';
import { dataRequestKind } from '../../shared/data/dataRequestKind.ts';
import { declarationKind } from '../../shared/data/declarationKind.ts';
import { enquiryKind } from '../../shared/data/enquiryKind.ts';
import { feedbackKind } from '../../shared/data/feedbackKind.ts';
import { identificationKind } from '../../shared/data/identificationKind.ts';
import { improvementKind } from '../../shared/data/improvementKind.ts';
import { invoiceKind } from '../../shared/data/invoiceKind.ts';
import { overdueKind } from '../../shared/data/overdueKind.ts';
import { qualityKind } from '../../shared/data/qualityKind.ts';
import { renewalKind } from '../../shared/data/renewalKind.ts';
import type { CaseState, EventDraft } from '../../shared/domain/case.ts';
import { lodge, wake } from './appealPlay.ts';
import { lives as claims } from './claimLives.ts';
import { lives as reviews } from './clientReviewLives.ts';
import { lives as collections } from './collectionLives.ts';
import { lives as complaints } from './complaintLives.ts';
import { instant } from './complaintPlay.ts';
import { asked as asksForData } from './dataRequestPlay.ts';
import { lives as declarations } from './declarationLives.ts';
import { asked as asksForBuyer } from './identificationPlay.ts';
import { lives as invoices } from './invoiceLives.ts';
import { lives as limits } from './limitLives.ts';
import { lives as overdues } from './overdueLives.ts';
import { lives as renewals } from './renewalLives.ts';
import { enquiryLives, feedbackLives, improvementLives, qualityLives } from './voiceLives.ts';

/** What happened in a case of the tests, from its first event on. */
export type Course = { name: string; kind: CaseKind<CaseState>; events: EventDraft[] };
const of = (kind: object, plays: { events: EventDraft[] }[]): Course[] =>
  plays.map(({ events }, i) => ({
    name: `${(kind as CaseKind<CaseState>).process.kind} ${i + 1}`,
    ...{ kind: kind as CaseKind<CaseState>, events },
  }));
const playsOf = <P>(lives: readonly { play: P }[]) => lives.map(({ play }) => play);

/** Cases of clients, in lives that together show everything that can happen in one. */
export const courses = [
  ...of(complaintKind, complaints),
  ...of(creditLimitKind, playsOf(limits)),
  ...of(identificationKind, [asksForBuyer(instant('2026-05-04T09:00:00Z'))]),
  ...of(appealKind, [wake(lodge(instant('2026-05-04T09:00:00Z')), '2026-06-08T09:00:00Z')]),
  ...of(overdueKind, playsOf(overdues)),
  ...of(collectionKind, playsOf(collections)),
  ...of(claimKind, playsOf(claims)),
  ...of(clientReviewKind, playsOf(reviews)),
  ...of(renewalKind, playsOf(renewals)),
  ...of(invoiceKind, playsOf(invoices)),
  ...of(declarationKind, playsOf(declarations)),
  ...of(enquiryKind, playsOf(enquiryLives)),
  ...of(feedbackKind, playsOf(feedbackLives)),
  ...of(dataRequestKind, [asksForData(instant('2026-05-04T09:00:00Z'))]),
];
/** What the house promises itself: in no client's calendar. */
export const coursesOfOurOwn = [
  ...of(improvementKind, playsOf(improvementLives)),
  ...of(qualityKind, playsOf(qualityLives)),
];

/** The case after each of its events. */
export function states({ kind, events }: Course): CaseState[] {
  let state: CaseState | undefined;
  return events.map((event) => {
    state = kind.process.fold(state, event);
    return state;
  });
}

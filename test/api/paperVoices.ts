import type { CaseKind } from '../../shared/data/caseRecord.ts';
import { commit } from '../../shared/data/commit.ts';
import { enquiryKind } from '../../shared/data/enquiryKind.ts';
import { feedbackKind } from '../../shared/data/feedbackKind.ts';
import { improvementKind } from '../../shared/data/improvementKind.ts';
import { qualityKind } from '../../shared/data/qualityKind.ts';
import type { CaseState, EventDraft } from '../../shared/domain/case.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import { takeSample } from '../../shared/domain/quality/rate.ts';
import { done, wake } from '../domain/casePlay.ts';
import { ask, give } from '../domain/enquiryPlay.ts';
import { record } from '../domain/improvementPlay.ts';
import { start } from '../domain/qualityPlay.ts';
import type { PaperStore } from './paperStore.ts';

const code = 'a'.repeat(26);
/** What clients asked and told, what came of it, and a review whose letters are drawn for one office, not for another. */
export const voiceIds = {
  ...{ enquiry: `enq_nl${code}`, feedback: `fbk_nl${code}`, improvement: `imp_nl${code}` },
  ...{ drawn: `qrv_nl${code}`, undrawn: `qrv_nl${'b'.repeat(26)}`, letter: `ltr_cmpnl${code}x1` },
};

type Owner = { client: string; owner: string };

export async function voices(paper: PaperStore, now: Instant, { client, owner }: Owner): Promise<void> {
  const his = { clientId: client, office: 'NL', locale: 'nl-NL' } as const;
  const handler = { staffId: owner };
  const keep = keeperOf(paper, now);
  await keep(enquiryKind, ask(now, {}, { id: voiceIds.enquiry, client: his, handler }).events);
  await keep(feedbackKind, give(now, {}, { id: voiceIds.feedback, client: his, handler }).events);
  await keep(improvementKind, record(now, { id: voiceIds.improvement }).events);
  // A month ago: the review of March runs now.
  const begun = wake(start(plusSeconds(now, -30 * 86_400)), now);
  const drawn = done(begun, now, (state) =>
    takeSample(state, [{ letterId: voiceIds.letter, kind: 'claim-decided', handler: null }], begunBy, now),
  );
  await keep(qualityKind, named(begun.events, voiceIds.undrawn));
  await keep(qualityKind, named(drawn.events, voiceIds.drawn));
}

const begunBy = { kind: 'staff', staffId: 'stf_mia' } as const;

function named(events: EventDraft[], id: string): EventDraft[] {
  return events.map((event, i) => (i === 0 ? { ...event, data: { ...event.data, id } } : event));
}

function keeperOf({ store }: PaperStore, now: Instant) {
  return <S extends CaseState>(kind: CaseKind<S>, events: EventDraft[]) =>
    commit({ store, kind, before: undefined, events, now, requestId: 'req-0' });
}

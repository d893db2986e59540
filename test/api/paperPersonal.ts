import { commit } from '../../shared/data/commit.ts';
import { dataRequestKind } from '../../shared/data/dataRequestKind.ts';
import { holdsKey, holdTextKey } from '../../shared/data/legalHolds.ts';
import { finishExport } from '../../shared/domain/dataRequest/answer.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { asked, eventsOf } from '../domain/dataRequestPlay.ts';
import type { PaperStore } from './paperStore.ts';

/** A request of the member who asks, that waits for a person, and an export that can be fetched. */
export const personalIds = {
  dataRequest: `dsr_nl${'a'.repeat(26)}`,
  exported: `dsr_nl${'b'.repeat(26)}`,
};

type Whose = { client: string; buyer: string; complaint: string; handler: string };

/** What data protection has on its desk: two requests of one member, and a hold on one case of his company. */
export async function personalData(paper: PaperStore, now: Instant, whose: Whose): Promise<void> {
  const { client: clientId, buyer, complaint: caseId, handler: staffId } = whose;
  const about = { type: 'member', clientId, memberId: 'mbr_ann0' } as const;
  const owner = { clientId, office: 'NL', locale: 'nl-NL' } as const;
  const his = { about, owner, handler: { staffId } };
  const open = asked(now, { ...his, id: personalIds.dataRequest, request: 'erasure' });
  const made = asked(now, { ...his, id: personalIds.exported });
  const done = eventsOf(finishExport(made.state, { files: 1, records: 1, withheld: 0 }, now));
  for (const events of [open.events, [...made.events, ...done]]) {
    const { store } = paper;
    await commit({ store, kind: dataRequestKind, before: undefined, events, now, requestId: 'req-0' });
  }
  const holds = [{ holdId: '1', caseId, setBy: staffId, setAt: now }];
  for (const subject of [clientId, buyer]) {
    paper.put({ ...holdsKey(subject), version: 1, holds });
    paper.put({ ...holdTextKey(subject, '1', 'because'), body: 'A court case.', sha256: 'hash' });
  }
}

const because = { because: 'It is needed.' };
const received = { channel: 'letter', receivedAt: '2026-04-22T09:00:00Z', identity: 'Passport seen.' };
const ofBuyer = { ...received, office: 'NL', name: 'J. Jansen' };
export const personalBodies: Record<string, unknown> = {
  '/me/data-requests': { request: 'access' },
  '/me/data-requests/{id}/withdrawal': {},
  '/staff/clients/{id}/exports': received,
  '/staff/clients/{id}/erasures': received,
  '/staff/buyers/{id}/exports': ofBuyer,
  '/staff/buyers/{id}/erasures': ofBuyer,
  '/staff/data-requests/{id}/erasure': {},
  '/staff/data-requests/{id}/refusal': { reasons: [{ code: 'law', because: 'A law wants it kept.' }] },
  '/staff/data-requests/{id}/extension': because,
  '/staff/clients/{id}/legal-holds': because,
  '/staff/clients/{id}/legal-holds/{n}/lifting': because,
  '/staff/buyers/{id}/legal-holds': because,
  '/staff/buyers/{id}/legal-holds/{n}/lifting': because,
};

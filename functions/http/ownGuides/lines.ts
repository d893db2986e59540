import { appealKind } from '../../../shared/data/appealKind.ts';
import type { CaseKind } from '../../../shared/data/caseRecord.ts';
import { claimKind } from '../../../shared/data/claimKind.ts';
import { complaintKind } from '../../../shared/data/complaintKind.ts';
import { creditLimitKind } from '../../../shared/data/creditLimitKind.ts';
import { overdueKind } from '../../../shared/data/overdueKind.ts';
import { renewalKind } from '../../../shared/data/renewalKind.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { CaseState } from '../../../shared/domain/case.ts';
import type { OwnLine } from '../../../shared/domain/guide/facts.ts';
import {
  appealLines,
  claimLines,
  complaintLines,
  type Looking,
  limitLines,
  overdueLines,
  policyLines,
  renewalLines,
} from '../../../shared/domain/guide/ownLines.ts';
import type { GuideTopic } from '../../../shared/domain/guide/topics.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { OfficeCode } from '../../../shared/domain/office.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import type { TextRef } from '../../../shared/domain/textRef.ts';
import { casePage } from '../caseReading.ts';

type About = {
  topic: GuideTopic;
  clientId: string;
  office: OfficeCode;
  policies: readonly Policy[];
  now: Instant;
};
type Lines = { lines: OwnLine[]; more?: string | undefined };
type Source = (store: Store, about: About) => Promise<Lines>;

/** So many of a client's newest cases of a kind are looked at. */
const most = 20;

/** The lines of the client's newest cases of a kind: one Query, and one read of whom they are about. */
function cases<S extends CaseState & { subject: TextRef }>(
  kind: CaseKind<S>,
  path: string,
  linesOf: (state: S, looking: Looking) => OwnLine[],
): Source {
  return async (store, { topic, clientId, now }) => {
    const owner = { index: 'client', owner: clientId } as const;
    const line = (state: S) => ({ state });
    const { data, ...page } = await casePage(store, kind, owner, { limit: most }, { now, line });
    const lines = data.flatMap(({ state, subject }) =>
      linesOf(state, { topic, now, name: 'text' in subject ? subject.text : `[${subject.erasedAt}]` }),
    );
    return { lines, ...('nextCursor' in page && { more: `GET ${path}` }) };
  };
}

const overdues = cases(overdueKind, '/overdues', overdueLines);
const claims = cases(claimKind, '/claims', claimLines);
const limits = cases(creditLimitKind, '/credit-limits', limitLines);
const renewals = cases(renewalKind, '/policies', renewalLines);
const policies: Source = async (_, about) => ({ lines: policyLines(about.policies, about) });

/** Where a topic looks for what is the client's own; a topic that is not here has nothing of his. */
const sources: Partial<Record<GuideTopic, readonly Source[]>> = {
  overdue: [overdues],
  collection: [overdues],
  claim: [overdues, claims],
  appeal: [cases(appealKind, '/appeals', appealLines)],
  complaint: [cases(complaintKind, '/complaints', complaintLines)],
  'credit-limit': [limits],
  renewal: [renewals, policies],
  turnover: [policies],
  duties: [overdues, claims, limits, renewals, policies],
  'broker-or-bank': [policies],
};

/** Everything of the client's own in a topic, what comes first at the head. */
export async function ownLines(store: Store, about: About): Promise<Lines> {
  const found = await Promise.all((sources[about.topic] ?? []).map((source) => source(store, about)));
  const lines = found.flatMap((one) => one.lines);
  const when = ({ by, day }: OwnLine): string => by ?? day ?? '9999';
  lines.sort((a, b) => (when(a) < when(b) ? -1 : Number(when(a) > when(b))));
  return { lines, more: found.find(({ more }) => more)?.more };
}

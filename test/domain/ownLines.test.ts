import { describe, expect, test } from 'vitest';
import type { Appeal } from '../../shared/domain/appeal/state.ts';
import type { Claim } from '../../shared/domain/claim/state.ts';
import type { Complaint } from '../../shared/domain/complaint/state.ts';
import type { CreditLimit } from '../../shared/domain/creditLimit/state.ts';
import type { Deadline } from '../../shared/domain/deadline.ts';
import {
  appealLines,
  claimLines,
  complaintLines,
  limitLines,
  policyLines,
} from '../../shared/domain/guide/ownLines.ts';
import { instant } from './complaintPlay.ts';
import { coverFor, limitWith, on, policyFor } from './insured.ts';

const now = instant('2026-04-22T13:20:00Z');
const looking = { topic: 'duties' as const, now, name: 'Jansen' };
const due = (dueAt: string) => ({ dueAt: instant(dueAt) }) as Deadline;

describe('what is the client’s own in a limit', () => {
  const lines = (known: Partial<CreditLimit>) =>
    limitLines(
      {
        ...limitWith({}),
        id: 'lim_nla',
        reference: 'LIM-1',
        office: 'NL',
        currency: 'EUR',
        due: null,
        ...known,
      },
      looking,
    ).map(({ what, day, by, amount }) => [what, day ?? by, ...(amount ? [amount.minor] : [])]);
  const hearing = { seq: 2, askedAt: now, askedBy: 'stf_nla', until: instant('2026-04-29T15:00:00Z') };

  test('a question has his last moment; while it is his turn nothing of ours is due', () => {
    const owed = due('2026-04-24T15:00:00Z');
    expect(lines({ hearing, due: owed })).toEqual([['answer', '2026-04-29T15:00:00Z']]);
    const answered = { ...hearing, answeredAt: now };
    expect(lines({ hearing: answered, due: owed })).toEqual([['waiting', '2026-04-24T15:00:00Z']]);
    expect(lines({ due: due('2026-04-21T15:00:00Z') })).toEqual([]);
  });

  test('a change that is coming, and an end, stand with their days; what is over is not his any more', () => {
    const change = { newAmount: 200, effectiveAt: instant('2026-05-31T22:00:00Z') } as CreditLimit['change'];
    expect(lines({ change })).toEqual([['change', '2026-06-01', 200]]);
    const ended = { at: now, as: 'cancelled' as const };
    expect(lines({ change: { ...change, ended } as CreditLimit['change'] })).toEqual([]);
    expect(lines({ change: { ...change, held: 'appeal' } as CreditLimit['change'] })).toEqual([]);
    const past = { ...change, effectiveAt: instant('2026-04-20T22:00:00Z') } as CreditLimit['change'];
    expect(lines({ change: past })).toEqual([]);
    const until = (at: string) => coverFor(5_000, { until: instant(at) });
    expect(lines({ cover: until('2026-12-31T22:59:59Z') })).toEqual([['limit-ends', '2026-12-31']]);
    expect(lines({ cover: until('2026-03-31T21:59:59Z') })).toEqual([]);
  });
});

describe('what a claim lacks', () => {
  const claim = (known: Partial<Claim>) =>
    claimLines(
      { id: 'clm_nla', reference: 'CLM-1', status: 'waiting', checklist: [], ...known } as Claim,
      looking,
    );
  const checklist = [
    { code: 'order' },
    { code: 'terms', waived: true as const },
    { code: 'invoices', given: { at: now } },
  ];
  const asked = { seq: 3, at: now, until: instant('2026-05-22T15:00:00Z'), documents: [] };

  test('the papers that are missing, until when they were asked for, or what else was asked', () => {
    expect(claim({ checklist })).toMatchObject([{ what: 'papers', papers: ['order'] }]);
    expect(claim({ checklist, asked })).toMatchObject([{ what: 'papers', by: asked.until }]);
    expect(claim({ asked })).toMatchObject([{ what: 'answer', by: asked.until }]);
    expect(claim({})).toEqual([]);
  });

  test('nothing once it is over', () => {
    expect(claim({ checklist, endedAt: now })).toEqual([]);
    expect(claim({ checklist, status: 'cancelled-by-client' })).toEqual([]);
  });
});

test('an appeal and a complaint say what we owe while they are open, and nothing after', () => {
  const about = { id: 'apl_nla', reference: 'R-1', due: due('2026-05-06T15:00:00Z') };
  expect(appealLines({ ...about, status: 'lodged' } as Appeal, looking)).toMatchObject([{ what: 'waiting' }]);
  expect(appealLines({ ...about, status: 'decided' } as Appeal, looking)).toEqual([]);
  expect(complaintLines({ ...about, status: 'open' } as Complaint, looking)).toMatchObject([
    { what: 'waiting' },
  ]);
  expect(complaintLines({ ...about, status: 'answered' } as Complaint, looking)).toEqual([]);
});

test('a policy in force ends on its day; to a bank it says whom it pays, if anybody', () => {
  const policy = policyFor('pol_nla', 'cli_nla', {}, { assignee: { name: 'Bank' } });
  const past = policyFor('pol_nlb', 'cli_nla', { startsOn: on('2025-01-01'), endsOn: on('2025-12-31') });
  const about = { office: 'NL' as const, now };
  expect(policyLines([policy, past], { topic: 'renewal', ...about })).toEqual([
    { what: 'policy-ends', id: 'pol_nla', reference: 'P-1', day: '2026-12-31' },
  ]);
  expect(policyLines([policy, past], { topic: 'broker-or-bank', ...about })).toMatchObject([
    { payee: 'Bank' },
  ]);
});

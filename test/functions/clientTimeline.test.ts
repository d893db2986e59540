import { expect, test } from 'vitest';
import { timelineView } from '../../functions/http/caseView.ts';
import { appealEnds, appeals, arrives, cuts, decides } from '../domain/limitMoves.ts';
import { ask, done } from '../domain/limitPlay.ts';

/** A reduction that is appealed and found wrong, as the timeline has it. */
const insured = done(ask('2026-01-05T10:00:00Z'), '2026-01-06T10:00:00Z', decides());
const cut = done(done(insured, '2026-03-02T10:00:00Z', cuts(2_000_000)), '2026-03-02T10:05:00Z', arrives);
const lodged = done(cut, '2026-03-10T10:00:00Z', appeals());
const news = { amount: 10_000_000, from: '2026-04-04T22:00:00Z' };
const { events } = done(lodged, '2026-03-20T10:00:00Z', appealEnds(news));
const page = {
  next: undefined,
  events: events.map((event, i) => ({
    event: { promises: [], ...event, v: 1, seq: i + 1, recordedAt: event.at, requestId: 'r' },
    texts: {},
  })),
};

test('no id of a person of ours reaches the client, however deep it stands in an event', () => {
  const [client, staff] = (['client', 'staff'] as const).map((who) =>
    JSON.stringify(timelineView(page as never, who)),
  );
  expect(client).not.toContain('stf_');
  expect(client).toContain('"newDecision":{"amount":10000000,"from":"2026-04-04T22:00:00Z"}');
  expect(staff).toContain('"by":"stf_max"');
});

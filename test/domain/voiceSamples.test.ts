import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { parseEvent } from '../../shared/data/caseRecord.ts';
import { foldEnquiry } from '../../shared/domain/enquiry/fold.ts';
import { Enquiry } from '../../shared/domain/enquiry/state.ts';
import { enquiryTable } from '../../shared/domain/enquiry/table.ts';
import { foldFeedback } from '../../shared/domain/feedback/fold.ts';
import { Feedback } from '../../shared/domain/feedback/state.ts';
import { feedbackTable } from '../../shared/domain/feedback/table.ts';
import { foldImprovement } from '../../shared/domain/improvement/fold.ts';
import { Improvement } from '../../shared/domain/improvement/state.ts';
import { improvementTable } from '../../shared/domain/improvement/table.ts';
import { foldQuality } from '../../shared/domain/quality/fold.ts';
import { QualityReview } from '../../shared/domain/quality/state.ts';
import { qualityTable } from '../../shared/domain/quality/table.ts';
import samples from './samples/voice.v1.json' with { type: 'json' };

type Fold = (state: object | undefined, event: ReturnType<typeof parseEvent>) => object;
const kinds: Record<keyof typeof samples, { fold: Fold; schema: z.ZodType; table: object }> = {
  enquiry: { fold: foldEnquiry as Fold, schema: Enquiry, table: enquiryTable },
  feedback: { fold: foldFeedback as Fold, schema: Feedback, table: feedbackTable },
  improvement: { fold: foldImprovement as Fold, schema: Improvement, table: improvementTable },
  quality: { fold: foldQuality as Fold, schema: QualityReview, table: qualityTable },
};

/** Cases as version 1 stored them. They are never edited: a table somewhere is full of them. */
describe.each(Object.keys(kinds) as (keyof typeof samples)[])('%s', (kind) => {
  const { fold, schema, table } = kinds[kind];
  const stored: { name: string; events: object[]; state: object }[] = samples[kind];

  test('has a stored sample of every event that version 1 knew', () => {
    const types = stored.flatMap(({ events }) => events.map((event) => (event as { type: string }).type));
    expect([...new Set(types)].sort()).toEqual(Object.keys(table).sort());
    for (const { events } of stored) for (const event of events) expect(event).toMatchObject({ v: 1 });
  });

  test.each(stored)('$name still reads and folds to what it was', ({ events, state }) => {
    const rows = events.map((event, i) => ({ PK: 'CASE#x', SK: `C#EVENT#${i + 1}`, ...event }));
    const folded = rows.map(parseEvent).reduce<object | undefined>(fold, undefined);
    expect(JSON.parse(JSON.stringify(folded))).toMatchObject(state);
    expect(schema.parse(state)).toEqual(state);
  });
});

import type { DynamoCall } from '../database/dynamoCall.ts';
import { createStreamReader } from '../database/streamReader.ts';
import type { Table } from '../database/tables.ts';
import { StartRefused } from '../startRefused.ts';
import { type Declared, ofType } from '../template/resolved.ts';
import { type ConsumerParts, createConsumer } from './consumer.ts';
import { declareEventSource } from './eventSource.ts';
import { createFeeds, type Feeds } from './feeds.ts';

type Parts = Omit<ConsumerParts, 'reader'> & { call: DynamoCall; log: (line: string) => void };

/** The declared event sources on the tables that stand. @throws StartRefused on a stream that nobody has. */
export function feedsOf(declared: Declared, tables: Map<string, Table>, parts: Parts): Feeds {
  const sources = ofType(declared, 'AWS::Lambda::EventSourceMapping').flatMap(
    (it) => declareEventSource(it) ?? [],
  );
  const consumers = sources.map((source) => {
    const streamArn = tables.get(source.streamArn)?.streamArn;
    if (!streamArn)
      throw new StartRefused(`${source.id} reads ${source.streamArn}, which no declared table has.`);
    if (!parts.functions.has(source.functionName))
      throw new StartRefused(`${source.id} feeds no declared function.`);
    const reader = createStreamReader(streamArn, parts.call, parts.log);
    return [source.id, createConsumer(source, { ...parts, reader })] as const;
  });
  return createFeeds(new Map(consumers), parts.log);
}

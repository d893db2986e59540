import type { DynamoCall } from '../database/dynamoCall.ts';
import { createStreamReader, type StreamReader } from '../database/streamReader.ts';
import type { Table } from '../database/tables.ts';
import type { Written } from '../database/written.ts';
import { StartRefused } from '../startRefused.ts';
import { type Declared, ofType } from '../template/resolved.ts';
import { type ConsumerParts, createConsumer } from './consumer.ts';
import { declareEventSource } from './eventSource.ts';
import { createFeeds, type Feeds } from './feeds.ts';

type Parts = Omit<ConsumerParts, 'reader' | 'news'> & {
  call: DynamoCall;
  written: Written;
  log: (line: string) => void;
};

/** The declared event sources on the tables that stand. @throws StartRefused on a stream that nobody has. */
export function feedsOf(declared: Declared, tables: Map<string, Table>, parts: Parts): Feeds {
  const sources = ofType(declared, 'AWS::Lambda::EventSourceMapping').flatMap(
    (it) => declareEventSource(it) ?? [],
  );
  let told = false;
  const news = () => {
    told = true;
  };
  const takeNews = () => {
    const answer = told;
    told = false;
    return answer;
  };
  const readers = new Map<string, StreamReader>();
  const readerOf = (streamArn: string) => {
    const { call, log, written } = parts;
    const reader = readers.get(streamArn) ?? createStreamReader(streamArn, call, log, written);
    readers.set(streamArn, reader);
    return reader;
  };
  const consumers = sources.map((source) => {
    const streamArn = tables.get(source.streamArn)?.streamArn;
    if (!streamArn)
      throw new StartRefused(`${source.id} reads ${source.streamArn}, which no declared table has.`);
    if (!parts.functions.has(source.functionName))
      throw new StartRefused(`${source.id} feeds no declared function.`);
    const reader = readerOf(streamArn);
    return [source.id, createConsumer(source, { ...parts, reader, news })] as const;
  });
  return createFeeds(new Map(consumers), takeNews, parts.log);
}

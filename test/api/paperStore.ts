import {
  BatchGetItemCommand,
  type DynamoDBClient,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { fromItem, type Item, type Store, toItem } from '../../shared/data/store.ts';

/** A table on paper: what was put into it can be read by key and by partition; calls are counted. */
export class PaperStore {
  readonly items: Map<string, Item>;
  reads = 0;
  writes = 0;
  /** The keys whose version the last transaction checked, and nothing more. */
  checked: unknown[] = [];
  readonly store: Store = {
    table: 'paper',
    client: { send: async (command: unknown) => this.answer(command) } as unknown as DynamoDBClient,
  };

  constructor(items: Iterable<[string, Item]> = []) {
    this.items = new Map(items);
  }

  put(item: Item): void {
    this.items.set(`${item.PK} ${item.SK}`, item);
  }

  private answer(command: unknown): unknown {
    if (!(command instanceof TransactWriteItemsCommand)) this.reads += 1;
    if (command instanceof BatchGetItemCommand) return this.batch(command);
    if (command instanceof QueryCommand) return this.query(command);
    if (command instanceof TransactWriteItemsCommand) return this.write(command);
    throw new Error('This table on paper knows no such call');
  }

  private batch({ input }: BatchGetItemCommand) {
    const keys = (input.RequestItems?.paper?.Keys ?? []).map((key) =>
      fromItem(key as Parameters<typeof fromItem>[0]),
    );
    const found = keys
      .map(({ PK, SK }) => this.items.get(`${PK} ${SK}`))
      .filter((item) => item !== undefined);
    return { Responses: { paper: found.map((item) => toItem(item)) } };
  }

  /** By partition alone, in the order of the sort key: the little that these reads need. */
  private query({ input }: QueryCommand) {
    const values = fromItem(input.ExpressionAttributeValues ?? {});
    const from = String(values[':from'] ?? values[':letters'] ?? values[':documents'] ?? '');
    const hits = [...this.items.values()]
      .filter(({ PK, SK }) => PK === values[':pk'] && String(SK) >= from)
      .filter(({ SK }) => !values[':letters'] || /^L#LETTER#\d+$/.test(String(SK)))
      .filter(({ SK }) => !values[':to'] || String(SK) <= String(values[':to']))
      .sort((a, b) => (String(a.SK) < String(b.SK) ? -1 : 1));
    return { Items: hits.map((item) => toItem(item)) };
  }

  private write({ input }: TransactWriteItemsCommand): unknown {
    this.writes += 1;
    this.checked = (input.TransactItems ?? []).flatMap(({ ConditionCheck }) =>
      ConditionCheck?.Key ? [fromItem(ConditionCheck.Key)] : [],
    );
    for (const { Put, Delete } of input.TransactItems ?? []) {
      if (Put?.Item) this.put(fromItem(Put.Item));
      if (Delete?.Key) this.items.delete(`${Delete.Key.PK?.S} ${Delete.Key.SK?.S}`);
    }
    return {};
  }
}

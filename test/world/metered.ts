import type {
  BatchGetItemCommandOutput,
  QueryCommandOutput,
  TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { HandlerExecutionContext } from '@smithy/types';
import type { Store } from '../../shared/data/store.ts';
import { stackOf } from './engine.ts';

/** What the calls of a store cost by DynamoDB's price list: requests by name, read and write units. */
export type Bill = { requests: Record<string, number>; readUnits: number; writeUnits: number };

type Attributes = Record<string, { S?: string; N?: string }>;

/** An item's size in bytes as DynamoDB counts it: names and values; a number takes about half its digits. */
const sizeOf = (item: Attributes) =>
  Object.entries(item).reduce(
    (sum, [name, { S, N }]) =>
      sum + name.length + (S ? Buffer.byteLength(S) : N ? Math.ceil(N.length / 2) + 1 : 1),
    0,
  );
const units = (bytes: number, each: number) => Math.max(1, Math.ceil(bytes / each));

/** Writes down from now on what the store's calls cost. */
export function metered({ client }: Store): Bill {
  const bill: Bill = { requests: {}, readUnits: 0, writeUnits: 0 };
  stackOf(client).add(
    (next, { commandName = '' }: HandlerExecutionContext) =>
      async (args) => {
        const name = commandName.replace(/Command$/, '');
        const result = await next(args);
        bill.requests[name] = (bill.requests[name] ?? 0) + 1;
        charge(bill, name, args.input, result.output);
        return result;
      },
    { step: 'initialize', name: 'metered' },
  );
  return bill;
}

/** An index is read eventually consistent, half a unit for 4 KB; items are read strongly consistent, a unit each. */
function charge(bill: Bill, name: string, input: object, output: object): void {
  if (name === 'Query') {
    const { Items = [] } = output as QueryCommandOutput;
    const bytes = Items.reduce((sum, item) => sum + sizeOf(item as Attributes), 0);
    bill.readUnits += units(bytes, 4_096) / 2;
  }
  if (name === 'BatchGetItem') {
    const { Responses = {} } = output as BatchGetItemCommandOutput;
    const items = Object.values(Responses).flat();
    bill.readUnits += items.reduce((sum, item) => sum + units(sizeOf(item as Attributes), 4_096), 0);
  }
  if (name === 'TransactWriteItems') {
    const { TransactItems = [] } = input as TransactWriteItemsCommandInput;
    const puts = TransactItems.map(({ Put, Update }) => (Put?.Item ?? Update?.Key ?? {}) as Attributes);
    bill.writeUnits += puts.reduce((sum, item) => sum + 2 * units(sizeOf(item), 1_024), 0);
  }
}

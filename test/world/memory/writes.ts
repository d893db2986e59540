import {
  type CancellationReason,
  ConditionalCheckFailedException,
  TransactionCanceledException,
  type TransactWriteItem,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { checkUse, conditionOf } from './expression.ts';
import type { MemoryTable } from './table.ts';
import { updated } from './update.ts';
import { type Attributes, Invalid } from './value.ts';

export type TableOf = (name: string | undefined) => MemoryTable;

/** What the four kinds of write have in common. */
type Asked = {
  TableName: string | undefined;
  ConditionExpression?: string | undefined;
  UpdateExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Attributes | undefined;
  ReturnValuesOnConditionCheckFailure?: string | undefined;
};

/** A write that was looked at and not yet made. `passes`: its condition holds. */
type Prepared = { name: string; passes: boolean; before: Attributes | undefined; asked: Asked; make(): void };

const most = 100;

/** All of it or nothing. Throws what DynamoDB throws when a condition does not hold. */
export function transactWrite(
  tables: TableOf,
  { TransactItems = [] }: Pick<TransactWriteItemsCommandInput, 'TransactItems'>,
): object {
  if (TransactItems.length === 0 || TransactItems.length > most)
    throw new Invalid('Between 1 and 100 actions');
  const writes = TransactItems.map((action) => prepared(tables, action));
  if (new Set(writes.map(({ name }) => name)).size < writes.length)
    throw new Invalid('Transaction request cannot include multiple operations on one item');
  if (!writes.every(({ passes }) => passes)) throw cancelled(writes.map(reasonOf));
  for (const write of writes) write.make();
  return {};
}

function reasonOf({ passes, before, asked }: Prepared): CancellationReason {
  if (passes) return { Code: 'None' };
  const shown = asked.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && before;
  return {
    Code: 'ConditionalCheckFailed',
    Message: 'The conditional request failed',
    ...(shown && { Item: shown }),
  };
}

function cancelled(CancellationReasons: CancellationReason[]): Error {
  const codes = CancellationReasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return new TransactionCanceledException({ message, CancellationReasons, $metadata: {} });
}

/** One write by itself. Throws what DynamoDB throws when its condition does not hold. */
export function writeOne(tables: TableOf, action: TransactWriteItem): object {
  const { passes, make } = prepared(tables, action);
  if (!passes) {
    throw new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} });
  }
  make();
  return {};
}

function prepared(tables: TableOf, { Put, Update, Delete, ConditionCheck }: TransactWriteItem): Prepared {
  if (Put) {
    const { Item = {} } = Put;
    return prepare(tables, Put, Item, (table) => {
      table.check(Item);
      return () => table.put(Item);
    });
  }
  if (Update) return prepareUpdate(tables, Update);
  if (Delete) {
    const { Key = {} } = Delete;
    return prepare(tables, Delete, Key, (table) => () => table.remove(table.onlyKey(Key)));
  }
  if (!ConditionCheck?.Key) throw new Invalid('An action is one of four');
  return prepare(tables, ConditionCheck, ConditionCheck.Key, () => () => {});
}

function prepareUpdate(tables: TableOf, update: NonNullable<TransactWriteItem['Update']>): Prepared {
  const { Key = {}, UpdateExpression = '' } = update;
  return prepare(tables, update, Key, (table, before, around) => {
    const item = updated(before ?? table.onlyKey(Key), UpdateExpression, around);
    if (table.nameOf(item) !== table.nameOf(Key)) throw new Invalid('A key cannot be updated');
    table.check(item);
    return () => table.put(item);
  });
}

type Around = Parameters<typeof updated>[2];

/** `plan` is asked only when the condition holds. */
function prepare(
  tables: TableOf,
  asked: Asked,
  key: Attributes,
  plan: (table: MemoryTable, before: Attributes | undefined, around: Around) => () => void,
): Prepared {
  const table = tables(asked.TableName);
  const around = { names: asked.ExpressionAttributeNames, values: asked.ExpressionAttributeValues };
  checkUse([asked.ConditionExpression, asked.UpdateExpression], around);
  const before = table.get(key);
  const passes = !asked.ConditionExpression || conditionOf(asked.ConditionExpression)(before ?? {}, around);
  const make = passes ? plan(table, before, around) : () => {};
  return { name: table.nameOf(key), passes, before, asked, make };
}

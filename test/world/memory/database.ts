import type {
  BatchGetItemCommandInput,
  BatchWriteItemCommandInput,
  CreateTableCommandInput,
  PutItemCommandInput,
  QueryCommandInput,
  ScanCommandInput,
  TransactWriteItemsCommandInput,
  UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { MemoryTable } from './table.ts';
import { type Attributes, Invalid } from './value.ts';
import { type TableOf, transactWrite, writeOne } from './writes.ts';

/**
 * Stands in for DynamoDB where thousands of runs are compared and a call may cost no more than what it does: the
 * calls that the service makes, with the expressions that it uses, and a loud error for every other one. It is no
 * database for anything else: `memory.test.ts` holds it against the real engine, and the fault sweep plays a share
 * of its points there too. It never has a page of its own making: what asks without a limit gets all.
 */
export class MemoryDatabase {
  private readonly tables = new Map<string, MemoryTable>();

  private readonly tableOf: TableOf = (name = '') => {
    const table = this.tables.get(name);
    if (!table) throw Object.assign(new Error(`No table ${name}`), { name: 'ResourceNotFoundException' });
    return table;
  };

  /** The answer to a call of the SDK by its name without `Command`. Throws what DynamoDB throws. */
  answer(name: string, input: object): object {
    const call = this.calls[name];
    if (!call) throw new Invalid(`${name} is not known here`);
    return call(input as never);
  }

  private readonly calls: Record<string, (input: never) => object> = {
    CreateTable: (input: CreateTableCommandInput) => {
      this.tables.set(String(input.TableName), new MemoryTable(input));
      return {};
    },
    BatchGetItem: (input: BatchGetItemCommandInput) => this.batchGet(input),
    BatchWriteItem: (input: BatchWriteItemCommandInput) => this.batchWrite(input),
    Query: (input: QueryCommandInput) => this.tableOf(input.TableName).query(input),
    Scan: (input: ScanCommandInput) => this.tableOf(input.TableName).scan(input),
    TransactWriteItems: (input: TransactWriteItemsCommandInput) => transactWrite(this.tableOf, input),
    PutItem: (input: PutItemCommandInput) =>
      writeOne(this.tableOf, { Put: { ...input, TableName: input.TableName, Item: input.Item } }),
    UpdateItem: (input: UpdateItemCommandInput) => {
      if (input.ReturnValues) throw new Invalid('What an update was is not told here');
      const { TableName, Key, UpdateExpression } = input;
      return writeOne(this.tableOf, { Update: { ...input, TableName, Key, UpdateExpression } });
    },
  };

  private batchGet({ RequestItems = {} }: BatchGetItemCommandInput): object {
    const all = Object.entries(RequestItems).map(([name, { Keys = [] }]) => {
      const table = this.tableOf(name);
      const names = new Set(Keys.map((key) => table.nameOf(table.onlyKey(key))));
      if (Keys.length === 0 || Keys.length > 100) throw new Invalid('Between 1 and 100 keys');
      if (names.size < Keys.length) throw new Invalid('Provided list of item keys contains duplicates');
      return [name, Keys.map((key) => table.get(key)).filter((item) => item !== undefined)];
    });
    return { Responses: Object.fromEntries(all), UnprocessedKeys: {} };
  }

  private batchWrite({ RequestItems = {} }: BatchWriteItemCommandInput): object {
    for (const [name, requests] of Object.entries(RequestItems)) {
      const table = this.tableOf(name);
      const items = requests.flatMap(({ PutRequest }): Attributes[] =>
        PutRequest?.Item ? [PutRequest.Item] : [],
      );
      if (items.length < requests.length || items.length > 25) throw new Invalid('At most 25 items to put');
      for (const item of items) table.check(item);
      if (new Set(items.map((item) => table.nameOf(item))).size < items.length)
        throw new Invalid('Provided list of item keys contains duplicates');
      for (const item of items) table.put(item);
    }
    return { UnprocessedItems: {} };
  }
}

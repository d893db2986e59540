import type { CreateTableCommandInput, Projection, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { type Around, type Condition, checkUse, conditionOf } from './expression.ts';
import { type Attributes, Invalid, order } from './value.ts';

/** `shown`: what it shows of an item of which it does not show all. */
type Index = {
  partition: string;
  sort: string;
  projection: Projection;
  shown: WeakMap<Attributes, Attributes>;
};
type Asked = Pick<
  QueryCommandInput,
  | 'IndexName'
  | 'KeyConditionExpression'
  | 'FilterExpression'
  | 'ExpressionAttributeNames'
  | 'ExpressionAttributeValues'
  | 'ScanIndexForward'
  | 'Limit'
  | 'ExclusiveStartKey'
  | 'ConsistentRead'
>;
export type Read = {
  Items: Attributes[];
  Count: number;
  ScannedCount: number;
  LastEvaluatedKey?: Attributes | undefined;
};

const mostBytes = 400 * 1024;

/** A table whose keys are two texts, with its indexes. An item is never changed, only replaced. */
export class MemoryTable {
  private readonly partitions = new Map<string, Map<string, Attributes>>();
  private readonly indexes: Record<string, Index>;
  /** The items of each index by their partition there, so that a query looks at no others. */
  private readonly indexed: Record<string, Map<string, Map<string, Attributes>>>;
  private readonly own: Index;

  constructor({ KeySchema, GlobalSecondaryIndexes = [] }: CreateTableCommandInput) {
    this.own = { ...keysOf(KeySchema), projection: { ProjectionType: 'ALL' }, shown: new WeakMap() };
    this.indexes = Object.fromEntries(
      GlobalSecondaryIndexes.map(({ IndexName = '', KeySchema: keys, Projection: projection = {} }) => [
        IndexName,
        { ...keysOf(keys), projection, shown: new WeakMap() },
      ]),
    );
    this.indexed = Object.fromEntries(Object.keys(this.indexes).map((name) => [name, new Map()]));
  }

  get(key: Attributes): Attributes | undefined {
    const { partition, sort } = this.placeOf(key);
    return this.partitions.get(partition)?.get(sort);
  }

  /** The one name of an item, for whoever must know whether two keys are the same. */
  nameOf(key: Attributes): string {
    const { partition, sort } = this.placeOf(key);
    return `${partition}\u0000${sort}`;
  }

  put(item: Attributes): void {
    const { partition, sort } = this.placeOf(item);
    this.forget(item);
    const known = this.partitions.get(partition) ?? new Map<string, Attributes>();
    this.partitions.set(partition, known.set(sort, item));
    for (const [name, held] of this.placesOf(item)) {
      const among = this.indexed[name]?.get(held) ?? new Map<string, Attributes>();
      this.indexed[name]?.set(held, among.set(this.nameOf(item), item));
    }
  }

  remove(key: Attributes): void {
    const { partition, sort } = this.placeOf(key);
    this.forget(key);
    this.partitions.get(partition)?.delete(sort);
  }

  /** What is known under this key stands in no index any more. */
  private forget(key: Attributes): void {
    const known = this.get(key);
    if (!known) return;
    for (const [name, held] of this.placesOf(known))
      this.indexed[name]?.get(held)?.delete(this.nameOf(known));
  }

  /** The partition of an item in each index in which it stands. */
  private placesOf(item: Attributes): [name: string, partition: string][] {
    return Object.entries(this.indexes).flatMap(([name, { partition, sort }]): [string, string][] =>
      item[partition] !== undefined && item[sort] !== undefined ? [[name, textIn(item, partition)]] : [],
    );
  }

  /** Whether an item could be stored at all. Throws Invalid. */
  check(item: Attributes): void {
    this.placeOf(item);
    for (const { partition, sort } of Object.values(this.indexes)) {
      for (const name of [partition, sort]) if (item[name] !== undefined) textIn(item, name);
    }
    if (lengthOf(item) > mostBytes) throw new Invalid('Item size has exceeded the maximum');
  }

  /** The key of an item alone. Throws Invalid when there is more in what was given. */
  onlyKey(key: Attributes): Attributes {
    this.placeOf(key);
    if (Object.keys(key).length !== 2) throw new Invalid('The provided key does not match the schema');
    return key;
  }

  query(asked: Asked): Read {
    const { KeyConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = asked;
    if (!KeyConditionExpression) throw new Invalid('A Query has a key condition');
    const around = { names: ExpressionAttributeNames, values: ExpressionAttributeValues };
    checkUse([KeyConditionExpression, asked.FilterExpression], around);
    return this.read(asked, conditionOf(KeyConditionExpression), around, partitionIn(asked));
  }

  scan(asked: Asked): Read {
    return this.read(asked, () => true, {});
  }

  private read(asked: Asked, wanted: Condition, around: Around, partition?: string): Read {
    const { IndexName, ConsistentRead, FilterExpression, ScanIndexForward = true, Limit } = asked;
    const index = IndexName === undefined ? this.own : this.indexes[IndexName];
    if (!index) throw new Invalid(`The table has no index ${IndexName}`);
    if (IndexName !== undefined && ConsistentRead) throw new Invalid('An index is never consistent');
    const rows = this.rows(IndexName, partition).filter((item) => wanted(item, around));
    const inOrder = (a: Attributes, b: Attributes) => this.order(index, a, b) * (ScanIndexForward ? 1 : -1);
    const start = asked.ExclusiveStartKey;
    // Whoever scans all of it at once is promised no order.
    const ordered = partition === undefined && !start && Limit === undefined ? rows : rows.sort(inOrder);
    const left = start ? ordered.filter((item) => inOrder(item, start) > 0) : ordered;
    const page = Limit === undefined ? left : left.slice(0, Limit);
    const last = page.length < left.length || page.length === Limit ? page.at(-1) : undefined;
    const keep = FilterExpression ? conditionOf(FilterExpression) : () => true;
    const Items = page.map((item) => this.shown(index, item)).filter((item) => keep(item, around));
    const counts = { Count: Items.length, ScannedCount: page.length };
    return { Items, ...counts, ...(last && { LastEvaluatedKey: this.keyOf(index, last) }) };
  }

  private rows(index: string | undefined, partition: string | undefined): Attributes[] {
    const held = index === undefined ? this.partitions : (this.indexed[index] ?? this.partitions);
    if (partition !== undefined) return [...(held.get(partition)?.values() ?? [])];
    return [...held.values()].flatMap((items) => [...items.values()]);
  }

  private order(index: Index, a: Attributes, b: Attributes): number {
    for (const name of [index.partition, index.sort, this.own.partition, this.own.sort]) {
      const by = order(a[name], b[name]);
      if (by) return by;
    }
    return 0;
  }

  private keyOf(index: Index, item: Attributes): Attributes {
    return picked(item, [index.partition, index.sort, this.own.partition, this.own.sort]);
  }

  private shown(index: Index, item: Attributes): Attributes {
    const { ProjectionType, NonKeyAttributes = [] } = index.projection;
    if (ProjectionType === 'ALL') return item;
    const known = index.shown.get(item);
    const shown = known ?? { ...this.keyOf(index, item), ...picked(item, NonKeyAttributes) };
    if (!known) index.shown.set(item, shown);
    return shown;
  }

  private placeOf(item: Attributes): { partition: string; sort: string } {
    return { partition: textIn(item, this.own.partition), sort: textIn(item, this.own.sort) };
  }
}

/** The one partition that a query asks for: its key condition begins with it. */
function partitionIn(asked: Asked): string | undefined {
  const [, , value = ''] = /^(#?\w+) = (:\w+)/.exec(asked.KeyConditionExpression ?? '') ?? [];
  return asked.ExpressionAttributeValues?.[value]?.S;
}

function keysOf(schema: CreateTableCommandInput['KeySchema'] = []): { partition: string; sort: string } {
  const [partition, sort] = schema.map(({ AttributeName }) => AttributeName);
  if (!partition || !sort) throw new Invalid('Here every key has two parts');
  return { partition, sort };
}

function textIn(item: Attributes, name: string): string {
  const text = item[name]?.S;
  if (!text) throw new Invalid(`${name} must be a text that is not empty`);
  return text;
}

/** How long an item is: nearly all of it is texts. */
function lengthOf(item: Attributes): number {
  let sum = 0;
  for (const name in item) sum += name.length + (item[name]?.S?.length ?? JSON.stringify(item[name]).length);
  return sum;
}

const picked = (item: Attributes, names: string[]): Attributes =>
  Object.fromEntries(names.flatMap((name) => (item[name] ? [[name, item[name]]] : [])));

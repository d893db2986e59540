import type {
  AttributeValue,
  BatchGetItemCommandInput,
  BatchGetItemCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { stackOf } from './engine.ts';
import type { World } from './world.ts';

type Marshalled = Record<string, AttributeValue>;

/**
 * The next read of a case, or of a buyer, with something beside it shows him as he was before something and the rest as after it,
 * or the other way about.
 */
export function tearNextRead(
  { store }: World,
  partition: string,
  meanwhile: () => Promise<unknown>,
  shown: 'before' | 'after' = 'before',
): void {
  const isHeader = ({ PK, SK }: Marshalled) => PK?.S === partition && SK?.S === 'A#HEADER';
  let armed = true;
  stackOf(store.client).add(
    (next, { commandName }) =>
      async (args) => {
        const asked = (args.input as BatchGetItemCommandInput).RequestItems?.[store.table]?.Keys ?? [];
        if (!armed || commandName !== 'BatchGetItemCommand' || asked.length < 2 || !asked.some(isHeader)) {
          return next(args);
        }
        armed = false;
        const before = itemsOf(await next(args), store.table);
        await meanwhile();
        const after = await next(args);
        const now = itemsOf(after, store.table);
        const [cases, others] = shown === 'before' ? [before, now] : [now, before];
        const items = [...cases.filter(isHeader), ...others.filter((item) => !isHeader(item))];
        const Responses = { [store.table]: items };
        return { ...after, output: { ...(after.output as object), Responses } } as typeof after;
      },
    { step: 'initialize', priority: 'low', name: 'tear' },
  );
}

const itemsOf = ({ output }: { output: object }, table: string): Marshalled[] =>
  (output as BatchGetItemCommandOutput).Responses?.[table] ?? [];

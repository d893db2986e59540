import type {
  AttributeValue,
  DynamoDBClient,
  TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { fromItem } from '../../shared/data/store.ts';
import { house } from '../../shared/domain/house.ts';
import { type Instant, secondsOf } from '../../shared/domain/instant.ts';

type StreamRecord = DynamoDBStreamEvent['Records'][number] & { effect: string };

const consumed = {
  setAlarms: ['alarm', 'feed', 'publish', 'signal', 'fan-out', 'leave', 'settle'],
  sendLetters: ['letter', 'export', 'erasure'],
} as const;
/** Whose case a header is of: every commit writes one. */
type Owned = { id: string; clientId: string };
/** Who a transaction without a case belongs to: a buyer is everybody's. */
const nobody = 'nobody';
export type Consumer = keyof typeof consumed;

/** The table's stream, as far as its two consumers are shown it: new effects, kept apart by tenant. */
export class Stream {
  private readonly waiting = new Map<string, StreamRecord[]>();
  private readonly owners = new Map<string, string>();
  private number = 0;
  private readonly now: () => Instant;

  constructor(now: () => Instant) {
    this.now = now;
  }

  /** What waits for a consumer, and what is nobody's or our own; taking it empties the stream of that tenant. */
  take(clientId: string): Record<Consumer, DynamoDBStreamEvent> {
    const owners = [clientId, nobody, house];
    const records = owners.flatMap((owner) => this.waiting.get(owner) ?? []);
    for (const owner of owners) this.waiting.delete(owner);
    const shown = (name: Consumer) => {
      const effects: readonly string[] = consumed[name];
      return { Records: records.filter(({ effect }) => effects.includes(effect)) };
    };
    return { setAlarms: shown('setAlarms'), sendLetters: shown('sendLetters') };
  }

  /** Whose case it is, once anything was written of it. */
  ownerOf(caseId: string): string | undefined {
    return this.owners.get(caseId);
  }

  tenants(): string[] {
    return [...this.waiting.keys()];
  }

  /** Shows a client's transactions to the stream once they are done, as the table itself would. */
  tap({ middlewareStack }: DynamoDBClient): void {
    middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const result = await next(args);
          if (commandName === 'TransactWriteItemsCommand')
            this.show(args.input as TransactWriteItemsCommandInput);
          return result;
        },
      { step: 'initialize', priority: 'low', name: 'stream' },
    );
  }

  private show({ TransactItems = [] }: TransactWriteItemsCommandInput): void {
    const images = TransactItems.flatMap(({ Put }) => (Put?.Item ? [Put.Item] : []));
    const header = images.find(({ SK }) => SK?.S === 'A#HEADER');
    const owned = header && (fromItem(header).state as Owned | undefined);
    if (owned) this.owners.set(owned.id, owned.clientId);
    for (const image of images) {
      if (image.effect?.S) this.add(owned?.clientId ?? nobody, image, image.effect.S);
    }
  }

  private add(clientId: string, image: Record<string, AttributeValue>, effect: string): void {
    const dynamodb = {
      Keys: { PK: image.PK, SK: image.SK },
      NewImage: image,
      ApproximateCreationDateTime: secondsOf(this.now()),
    };
    const record = { eventID: `record-${++this.number}`, eventName: 'INSERT', effect, dynamodb };
    this.waiting.set(clientId, [...(this.waiting.get(clientId) ?? []), record as StreamRecord]);
  }
}

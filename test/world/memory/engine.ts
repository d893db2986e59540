import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { HandlerExecutionContext } from '@smithy/types';
import { type Engine, localAccess, startEngine } from '../engine.ts';
import { MemoryDatabase } from './database.ts';

/** The engine that DYNAMODB_ENDPOINT names; otherwise the double, which costs a quarter. */
export async function namedOrMemory(): Promise<Engine> {
  return process.env.DYNAMODB_ENDPOINT ? startEngine() : memoryEngine();
}

/** An engine without a process: its clients answer themselves, before anything is written down to be sent. */
export function memoryEngine(): Engine {
  const database = new MemoryDatabase();
  return { endpoint: 'memory', connect: () => clientOf(database), stop: () => {} };
}

function clientOf(database: MemoryDatabase): DynamoDBClient {
  // What stands around a call is put together once for each kind of call.
  const client = new DynamoDBClient({ ...localAccess, cacheMiddleware: true });
  client.middlewareStack.add(
    (_, { commandName }: HandlerExecutionContext) =>
      async ({ input }) => {
        const output = database.answer(String(commandName).replace(/Command$/, ''), input);
        return { response: {}, output: { ...output, $metadata: {} } as never };
      },
    { step: 'serialize', priority: 'high', name: 'memory' },
  );
  return client;
}

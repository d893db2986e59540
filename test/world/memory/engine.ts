import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Engine, localAccess, startEngine } from '../engine.ts';
import { answer } from '../injection.ts';
import { MemoryDatabase } from './database.ts';

/** The engine that DYNAMODB_ENDPOINT names; otherwise the double, which costs a tenth. */
export async function namedOrMemory(): Promise<Engine> {
  return process.env.DYNAMODB_ENDPOINT ? startEngine() : memoryEngine();
}

/** An engine without a process: its clients answer themselves, before anything is written down to be sent. */
export function memoryEngine(): Engine {
  const database = new MemoryDatabase();
  return { endpoint: 'memory', connect: () => clientOf(database), stop: () => {} };
}

function clientOf(database: MemoryDatabase): DynamoDBClient {
  const client = new DynamoDBClient(localAccess);
  answer(client.middlewareStack, (name, input) => database.answer(name, input));
  return client;
}

import type { Client } from '../../shared/api/client.ts';
import type { LocalRuntime } from '../local/running.ts';
import type { Desk } from '../staff/desk.ts';
import { patient } from './patience.ts';

/** As much of a running local service as the sample needs. */
export type Service = Pick<
  LocalRuntime,
  'apiUrl' | 'awsUrl' | 'region' | 'outputs' | 'now' | 'mintToken' | 'register'
> & {
  /** Headers that let a request in while the door is closed to others. */
  headers?: Record<string, string>;
};

/** A client of the API, with a token or a key, that waits when it is asked to. */
export async function apiOf(
  { apiUrl, headers }: Service,
  who: { token?: string; apiKey?: string },
): Promise<Client> {
  // Loaded when it is needed: a later start finds the sample there and does without every schema of the API.
  const { createClient } = await import('../../shared/api/client.ts');
  return createClient({ baseUrl: apiUrl, ...who, fetch: patient(headers) });
}

/** The desk where staff of this service get their keys. */
export async function deskOf({ awsUrl, region, outputs }: Service): Promise<Desk> {
  // So is the SDK.
  const { openDesk } = await import('../staff/desk.ts');
  const { localCredentials } = await import('../staff/where.ts');
  const cloud = { endpoint: awsUrl, region, credentials: localCredentials };
  const all: Record<string, string> = Object.assign({}, ...Object.values(outputs));
  const { UsagePlanId = '', RosterFunctionName = '' } = all;
  return openDesk(cloud, { UsagePlanId, RosterFunctionName });
}

/** The issuer of this service's tokens: its address is part of it, so another port is another issuer. */
export async function issuerOf(service: Service): Promise<string> {
  const [, payload = ''] = (await service.mintToken('nobody', 1)).split('.');
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iss: string }).iss;
}

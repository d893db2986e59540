import type { Store } from '../store.ts';
import { registered, TOKEN_LIFE } from './credentials.ts';
import type { Issuer } from './issuer.ts';

/**
 * OAuth 2 client credentials (RFC 6749 section 4.4): the client id is the subject of a registered client,
 * in the form or in a Basic header. No secret is asked for: everything here is on one computer.
 */
export async function grantToken(
  form: string,
  authorization: string | undefined,
  store: Store,
  issuer: Issuer,
): Promise<{ status: number; body: object }> {
  const asked = new URLSearchParams(form);
  if (asked.get('grant_type') !== 'client_credentials') {
    return { status: 400, body: { error: 'unsupported_grant_type' } };
  }
  const subject = asked.get('client_id') ?? basicUser(authorization);
  const known = registered(store).clients.some((client) => client.subject === subject);
  if (!subject || !known) return { status: 401, body: { error: 'invalid_client' } };
  const access_token = await issuer.mint(subject, TOKEN_LIFE);
  return { status: 200, body: { access_token, token_type: 'Bearer', expires_in: TOKEN_LIFE } };
}

function basicUser(authorization: string | undefined): string | undefined {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  return encoded && Buffer.from(encoded, 'base64').toString().split(':')[0];
}

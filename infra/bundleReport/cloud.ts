import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A cloud that has nothing in it: enough for a first call to go all the way there and back. */
export type Cloud = { url: string; token: string; close: () => void };

const member = {
  clientId: { S: 'cli_nlprobe' },
  office: { S: 'NL' },
  locale: { S: 'nl-NL' },
  rights: { L: [{ S: 'read' }] },
  memberId: { S: 'mbr_nlprobe' },
};

/** What DynamoDB answers, by operation; `TABLE_NAME` is `probe`. */
const answers: Record<string, (body: string) => object> = {
  BatchGetItem: () => ({ Responses: { probe: [] }, UnprocessedKeys: {} }),
  Query: (body) => (body.includes('MEMBER#') ? page([member]) : page([])),
};
const page = (Items: object[]) => ({ Items, Count: Items.length, ScannedCount: Items.length });

export async function openCloud(now: number): Promise<Cloud> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'probe', alg: 'RS256', use: 'sig' }] };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1];
    const answer = operation ? (answers[operation]?.(body) ?? {}) : keys;
    response.setHeader('content-type', operation ? 'application/x-amz-json-1.0' : 'application/json');
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const seconds = Math.floor(now / 1000);
  const token = await new SignJWT({ client_id: 'probe', token_use: 'access' })
    .setProtectedHeader({ alg: 'RS256', kid: 'probe' })
    .setIssuer(url)
    .setSubject('probe')
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 3600)
    .sign(privateKey);
  return { url, token, close: () => void server.close() };
}

/** The environment of a function in that cloud. */
export function environmentIn({ url }: Cloud): Record<string, string> {
  const issuer = { issuer: url, jwksUri: `${url}/keys`, audienceClaim: 'client_id', audiences: ['probe'] };
  return {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'probe',
    AWS_SECRET_ACCESS_KEY: 'probe',
    AWS_ENDPOINT_URL: url,
    AWS_ENDPOINT_URL_DYNAMODB: url,
    TABLE_NAME: 'probe',
    DOCUMENTS_BUCKET: 'probe',
    PAYMENTS_BUCKET: 'probe',
    SETTLEMENT_MACHINE: 'arn:aws:states:eu-west-1:000000000000:stateMachine:probe',
    BUS_NAME: 'probe',
    ALARM_MACHINES: '{"complaint":"arn:aws:states:eu-west-1:000000000000:stateMachine:probe"}',
    MAIL_FROM: 'letters@charter.example',
    MAIL_CONFIGURATION_SET: 'probe',
    ISSUERS: JSON.stringify([issuer]),
    STAGE: 'local',
    POWERTOOLS_SERVICE_NAME: 'probe',
    POWERTOOLS_METRICS_NAMESPACE: 'CreditCharter',
  };
}

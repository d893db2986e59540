import { createServer, type IncomingMessage } from 'node:http';
import { closeServer, listen } from '../../../infra/local/listen.ts';

export type Answer = { status: number; body: object; headers?: Record<string, string> };
export type Asked = { headers: IncomingMessage['headers']; body: string };

/** An error as DynamoDB sends it. */
export const fault = (name: string, status = 400, more: object = {}): Answer => ({
  status,
  body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: `about ${name}`, ...more },
});
export const fine: Answer = { status: 200, body: {} };

/** A DynamoDB that gives these answers in turn and remembers what it was asked. */
export async function scripted(answers: Answer[]) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const answer = answers[asked.length] ?? fault('NothingScripted', 500);
    asked.push({ headers: request.headers, body });
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0', ...answer.headers });
    response.end(JSON.stringify(answer.body));
  });
  const url = `http://127.0.0.1:${await listen(server)}`;
  return { url, asked, stop: () => closeServer(server) };
}

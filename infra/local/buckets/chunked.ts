import type { AwsRequest } from '../aws/request.ts';

/** The body of an upload that the SDK sent in signed or unsigned chunks, and the trailers behind it. */
export function decodeChunked(request: AwsRequest): { body: Buffer; trailers: Record<string, string> } {
  if (!request.headers['content-encoding']?.includes('aws-chunked'))
    return { body: request.body, trailers: {} };
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = request.body.indexOf('\r\n', at);
    const size = Number.parseInt(request.body.toString('latin1', at, end), 16);
    if (end < 0 || Number.isNaN(size)) throw new Error('The chunks of an upload cannot be read');
    at = end + 2;
    if (size === 0) break;
    chunks.push(request.body.subarray(at, at + size));
    at += size + 2;
  }
  const lines = request.body
    .toString('latin1', at)
    .split('\r\n')
    .filter((line) => line.includes(':'));
  const trailers = lines.map((line) => [
    line.split(':')[0]?.toLowerCase(),
    line.slice(line.indexOf(':') + 1),
  ]);
  return { body: Buffer.concat(chunks), trailers: Object.fromEntries(trailers) };
}

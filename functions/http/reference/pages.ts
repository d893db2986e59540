import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The page loads its script and the document from us alone, so it works without any other network. */
export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Credit Charter: the API</title>
<style>body { margin: 0 }</style>
<script type="module" src="docs/page.js"></script>
</head>
<body>
<redoc spec-url="openapi.json"></redoc>
</body>
</html>
`;

/**
 * Styles are written into the page by its script, fonts come with it, its search runs in a worker made from
 * a blob. Redoc would also report its use to its makers and fetch their logo: neither is let out.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  'font-src data:',
  'worker-src blob:',
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The files that lie beside the function's code: each is read at its first use and kept. */
export function filesIn(folder: string): (name: string) => { plain: Buffer; gzip: Buffer } {
  const kept = new Map<string, { plain: Buffer; gzip: Buffer }>();
  return (name) => {
    const known = kept.get(name);
    if (known) return known;
    const plain = readFileSync(join(folder, name));
    const file = { plain, gzip: gzipSync(plain) };
    kept.set(name, file);
    return file;
  };
}

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

const ALGORITHMS: Record<string, (body: Buffer) => string> = {
  'x-amz-checksum-sha256': (body) => createHash('sha256').update(body).digest('base64'),
  'x-amz-checksum-sha1': (body) => createHash('sha1').update(body).digest('base64'),
  'x-amz-checksum-crc32': (body) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(crc32(body));
    return bytes.toString('base64');
  },
  'content-md5': (body) => createHash('md5').update(body).digest('base64'),
};

/**
 * The checksums that a request states, each verified. A checksum in a pre-signed address counts like a
 * header. Answers the name of the first that does not hold, or of one that cannot be verified here.
 */
export function verifyChecksums(
  stated: Record<string, string>,
  body: Buffer,
): { ok: true; checksums: Record<string, string> } | { ok: false; name: string } {
  const checksums: Record<string, string> = {};
  for (const [name, value] of Object.entries(stated)) {
    if (!name.startsWith('x-amz-checksum-') && name !== 'content-md5') continue;
    if (
      name === 'x-amz-checksum-algorithm' ||
      name === 'x-amz-checksum-mode' ||
      name === 'x-amz-checksum-type'
    )
      continue;
    if (ALGORITHMS[name]?.(body) !== value) return { ok: false, name };
    if (name !== 'content-md5') checksums[name] = value;
  }
  return { ok: true, checksums };
}

import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type Instant, plusSeconds } from '../../../shared/domain/instant.ts';
import { isWhatItSays, sampleBytes } from '../../../shared/domain/upload/content.ts';

/** The bucket of the documents. */
export type Files = { s3: S3Client; bucket: string };

export type Announced = { contentType: string; size: number; sha256: string };

/** The bucket of this process, by DOCUMENTS_BUCKET; SDK calls end after 2 s and are tried three times. */
export function filesFromEnvironment(Client: typeof S3Client): Files {
  const bucket = process.env.DOCUMENTS_BUCKET;
  if (!bucket) throw new Error('DOCUMENTS_BUCKET is not set');
  const s3 = new Client({
    maxAttempts: 3,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    requestHandler: { requestTimeout: 2_000, connectionTimeout: 1_000 },
  });
  return { s3, bucket };
}

const uploadSeconds = 15 * 60;
export const downloadSeconds = 60;

/** A link to upload exactly what was announced: type, size and hash are part of its signature. */
export async function uploadLink({ s3, bucket }: Files, key: string, announced: Announced, now: Instant) {
  const { contentType, size, sha256 } = announced;
  const command = new PutObjectCommand({
    ...{ Bucket: bucket, Key: key, ContentType: contentType, ContentLength: size },
    ChecksumSHA256: sha256,
  });
  const url = await getSignedUrl(s3, command, {
    expiresIn: uploadSeconds,
    signableHeaders: new Set(['content-type', 'content-length']),
    unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
  });
  const headers = {
    'content-type': contentType,
    'content-length': String(size),
    'x-amz-checksum-sha256': sha256,
  };
  return { url, headers, expiresAt: plusSeconds(now, uploadSeconds) };
}

/**
 * Whether it was uploaded, and is what it was announced as. Its type is the one that was signed; its bytes never
 * change, so that the answer is the same at every time of asking and nothing else need be kept of it.
 */
export async function whatIsUploaded(
  files: Files,
  key: string,
): Promise<'missing' | 'as-announced' | 'something-else'> {
  const [head, tail] = await Promise.all([
    part(files, key, `bytes=0-${sampleBytes.head - 1}`),
    part(files, key, `bytes=-${sampleBytes.tail}`),
  ]);
  if (!head || !tail) return 'missing';
  const sample = { head: head.bytes, tail: tail.bytes };
  return isWhatItSays(head.contentType, sample) ? 'as-announced' : 'something-else';
}

async function part({ s3, bucket }: Files, key: string, range: string) {
  try {
    const found = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range: range }));
    const bytes = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
    return { bytes, contentType: found.ContentType ?? '' };
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

/** A link to read it; the browser saves it and never shows it as a page of ours. */
export function downloadLink({ s3, bucket }: Files, key: string): Promise<string> {
  const name = key.slice(key.lastIndexOf('/') + 1);
  const command = new GetObjectCommand({
    ...{ Bucket: bucket, Key: key },
    ResponseContentDisposition: `attachment; filename="${name}"`,
  });
  return getSignedUrl(s3, command, { expiresIn: downloadSeconds });
}

/** Where the content of a document is. */
export const objectKey = (caseId: string, documentId: string) => `${caseId}/${documentId}`;

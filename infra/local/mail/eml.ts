export type Attachment = { name: string; contentType: string; content: string };

/** A message before it is sent; attachments in base64. */
export type Message = {
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  attachments: Attachment[];
};

const CRLF = '\r\n';

/** The message as a mail program opens it (RFC 5322, MIME). */
export function eml(message: Message & { id: string }, at: number): string {
  const inner = multipart(`inner-${message.id}`, 'alternative', [
    ...(message.text ? [part('text/plain; charset=utf-8', base64(message.text))] : []),
    ...(message.html ? [part('text/html; charset=utf-8', base64(message.html))] : []),
  ]);
  const outer = multipart(`outer-${message.id}`, 'mixed', [
    inner,
    ...message.attachments.map(attachmentPart),
  ]);
  const headers = {
    From: encodeAddress(message.from),
    To: message.to.map(encodeAddress).join(', '),
    Subject: encodeWord(message.subject),
    Date: new Date(at).toUTCString().replace('GMT', '+0000'),
    'Message-ID': `<${message.id}@localhost>`,
    'MIME-Version': '1.0',
    ...Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, encodeWord(value)])),
  };
  return `${headerLines(headers)}${outer}`;
}

const headerLines = (headers: Record<string, string>) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}${CRLF}`)
    .join('');

const base64 = (text: string) => wrap(Buffer.from(text).toString('base64'));

const wrap = (text: string) => text.replace(/.{76}/g, `$&${CRLF}`);

function part(contentType: string, content: string, more: Record<string, string> = {}): string {
  const headers = { 'Content-Type': contentType, 'Content-Transfer-Encoding': 'base64', ...more };
  return `${headerLines(headers)}${CRLF}${content}`;
}

function attachmentPart({ name, contentType, content }: Attachment): string {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return part(contentType, wrap(content), { 'Content-Disposition': disposition });
}

function multipart(boundary: string, kind: string, parts: string[]): string {
  const body = parts.map((it) => `--${boundary}${CRLF}${it}${CRLF}`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"${CRLF}${CRLF}${body}--${boundary}--${CRLF}`;
}

/** RFC 2047; plain ASCII stays as it is. */
function encodeWord(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const chunks = text.match(/.{1,12}/gu) ?? [];
  return chunks.map((chunk) => `=?utf-8?B?${Buffer.from(chunk).toString('base64')}?=`).join(`${CRLF} `);
}

function encodeAddress(address: string): string {
  const match = /^"?([^"<]*)"?\s*<(.*)>$/.exec(address);
  return match ? `${encodeWord((match[1] ?? '').trim())} <${match[2]}>` : address;
}

import { exportKey } from '../../shared/data/personal/places.ts';
import type { DataRequest } from '../../shared/domain/dataRequest/state.ts';
import { type Instant, plusSeconds } from '../../shared/domain/instant.ts';
import { downloadLink, downloadSeconds, type Files } from './documents/files.ts';

const forms = { html: 'text/html', json: 'application/json' } as const;

/** Links to the parts of an export; none while it is made, and none once its time is over. */
export async function exportFiles(files: Files, state: DataRequest, now: Instant) {
  const made = state.export;
  if (!made) return notThere('export-awaited', 'The export is not ready yet.');
  if (made.until < now) return notThere('export-over', 'Its time is over: ask for a new one.');
  const expiresAt = plusSeconds(now, downloadSeconds);
  const parts = Array.from({ length: made.files }, (_, i) => i + 1);
  const wanted = parts.flatMap((part) =>
    (['html', 'json'] as const).map((form) => ({ part, form, key: exportKey(state.id, part, form) })),
  );
  const links = wanted.map(async ({ form, key }) => ({
    name: key.slice(key.lastIndexOf('/') + 1),
    contentType: forms[form],
    url: await downloadLink(files, key),
    expiresAt,
  }));
  return { body: { until: made.until, files: await Promise.all(links) } };
}

function notThere(code: string, because: string) {
  return { problem: { kind: 'conflict' as const, detail: because, reasons: [{ code, because }] } };
}

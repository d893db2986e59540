import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { parseCase } from '../../../shared/data/caseRecord.ts';
import { dataRequestKind } from '../../../shared/data/dataRequestKind.ts';
import { doneAction, markDone } from '../../../shared/data/effectMarks.ts';
import type { ExportEffect } from '../../../shared/data/effects.ts';
import { casePartition, header } from '../../../shared/data/keys.ts';
import { nextPersonalPage } from '../../../shared/data/personal/pages.ts';
import { exportKey } from '../../../shared/data/personal/places.ts';
import { readAll } from '../../../shared/data/read.ts';
import type { Store } from '../../../shared/data/store.ts';
import { keyOfText, textIn } from '../../../shared/data/texts.ts';
import { put, transact } from '../../../shared/data/transact.ts';
import type { CaseState } from '../../../shared/domain/case.ts';
import { finishExport } from '../../../shared/domain/dataRequest/answer.ts';
import type { DataRequest } from '../../../shared/domain/dataRequest/state.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { letterHtml } from '../../../shared/letters/html.ts';
import { onCase } from '../effects/onCase.ts';
import { type Part, partFrom } from './part.ts';
import { partPage } from './readable.ts';

export type PersonalDeps = { store: Store; documents: { s3: S3Client; bucket: string } };

/**
 * Assembles one part of an export: read on from where the last one ended, written twice into the bucket under names
 * that follow from request and number, and the next page ordered in the transaction that marks this one done. Killed
 * anywhere and begun again it writes the same names; with the last part the case has its answer, once.
 */
export async function exportPage(deps: PersonalDeps, effect: ExportEffect, now: Instant): Promise<void> {
  const { store } = deps;
  const part = await partFrom(store, effect);
  await write(deps, effect, part, now);
  const records = effect.tally.records + part.records.length;
  const tally = { records, withheld: effect.tally.withheld + part.withheld };
  if (part.next) {
    const next = nextPersonalPage(effect, { after: part.next, tally, now });
    await transact(store, [doneAction(store, effect), put<'done-already'>(store, next)]);
    return;
  }
  const told = { caseId: effect.caseId, now, requestId: effect.requestId };
  await onCase(store, told, `exported ${effect.PK}`, (state) =>
    finishExport(requestIn(state), { files: effect.page, ...tally }, now),
  );
  await markDone(store, effect);
}

/** Throws when it is not there: the effect stands in its own commit. */
export function requestIn(state: CaseState | undefined): DataRequest {
  return dataRequestKind.schema.parse(state);
}

async function write(
  { store, documents: { s3, bucket } }: PersonalDeps,
  { caseId, page, about }: ExportEffect,
  part: Part,
  now: Instant,
): Promise<void> {
  const key = header(casePartition(caseId));
  const subjectKey = keyOfText(caseId, '1.subject');
  const found = await readAll(store, [key, subjectKey]);
  const item = found(key);
  if (!item) throw new Error(`The request ${caseId} is not there`);
  const { state } = parseCase(dataRequestKind, item);
  const subject = textIn(found, caseId, state.subject)?.body ?? '';
  const { records, withheld } = part;
  const json = { reference: state.reference, about, part: page, madeAt: now, withheld, records };
  const readable = partPage({ locale: state.locale, subject, part: page, ...part });
  for (const [form, contentType, text] of [
    ['json', 'application/json', JSON.stringify(json)],
    ['html', 'text/html; charset=utf-8', letterHtml(readable)],
  ] as const) {
    const Key = exportKey(caseId, page, form);
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: text, ContentType: contentType }));
  }
}

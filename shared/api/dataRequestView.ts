import * as z from 'zod';
import { Task } from '../domain/case.ts';
import { About, Asked } from '../domain/dataRequest/about.ts';
import { DataRequestStatus, Erased, Exported } from '../domain/dataRequest/state.ts';
import { caseFields, Text, TimelineEntry } from './caseView.ts';
import { Id, Instant, page } from './schemas.ts';

export const requestId = z.strictObject({ id: Id });

/** A request about personal data as its person sees it. */
export const DataRequestView = z.strictObject({
  ...caseFields,
  status: DataRequestStatus,
  request: Asked,
  about: About,
  /** True once the month was extended by two. */
  extended: z.boolean(),
  /** True once the time had passed without our answer. */
  missed: z.boolean(),
  /** True while the export is made, or the erasure done. */
  underWay: z.boolean(),
  export: Exported.optional(),
  erasure: Erased.optional(),
});
export const StaffDataRequestView = DataRequestView.extend({
  tasks: z.array(Task),
  assignee: z.string().nullable(),
});

/** `subject`: whom it is about; `words`: what he wrote. */
const detail = { subject: Text, words: Text.optional(), timeline: page(TimelineEntry) };
export const DataRequestDetail = DataRequestView.extend(detail);
export const StaffDataRequestDetail = StaffDataRequestView.extend({
  ...detail,
  /** How somebody of ours made sure that it is he. */
  identity: Text.optional(),
});
export const DataRequestLine = DataRequestView.omit({
  ...{ handler: true, promises: true, calendar: true, export: true, erasure: true },
}).extend({ subject: Text });

/** The files of an export, each by a link that works for a minute; ask again for new links until `until`. */
export const ExportFiles = z.strictObject({
  until: Instant,
  files: z.array(
    z.strictObject({ name: z.string(), contentType: z.string(), url: z.string(), expiresAt: Instant }),
  ),
});

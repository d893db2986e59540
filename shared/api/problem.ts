import * as z from 'zod';
import { Reason } from './schemas.ts';

/** Every kind of problem with its status and title; the last part of `type` is its name. */
export const problemKinds = {
  malformed: { status: 400, title: 'The request cannot be read' },
  unauthorized: { status: 401, title: 'The token is missing, wrong or expired' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'not-acceptable': { status: 406, title: 'Not available in that form' },
  conflict: { status: 409, title: 'The case has moved on' },
  stale: { status: 412, title: 'The case has changed since you read it' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-content': { status: 415, title: 'The body must be JSON' },
  refused: { status: 422, title: 'The rules do not allow this' },
  'key-reused': { status: 422, title: 'The Idempotency-Key was used for something else' },
  throttled: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something broke on our side' },
  busy: { status: 503, title: 'Busy: please try again in a moment' },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemKind = keyof typeof problemKinds;

/** What is wrong with one part of the request; `pointer` is a JSON pointer such as `/body/subject`; `code` names the rule that says so. */
export const InputError = z.strictObject({
  pointer: z.string(),
  detail: z.string(),
  code: z.string().optional(),
});
export type InputError = z.infer<typeof InputError>;

/** A problem document (RFC 9457), `application/problem+json`. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  instance: z.string().optional(),
  requestId: z.string(),
  errors: z.array(InputError).optional(),
  reasons: z.array(Reason).optional(),
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** A problem before the request that met it is known. */
export type ProblemDraft = {
  kind: ProblemKind;
  detail: string;
  errors?: InputError[];
  reasons?: Reason[];
  current?: unknown;
  retryAfterSeconds?: number;
};

/** Ends a request with a problem. Decisions return refusals as values; this is for the way to them. */
export class Stop extends Error {
  readonly draft: ProblemDraft;
  constructor(draft: ProblemDraft) {
    super(draft.detail);
    this.name = 'Stop';
    this.draft = draft;
  }
}

/** The same for a case that does not exist and for one of somebody else. */
export function notFound(): ProblemDraft {
  return { kind: 'not-found', detail: 'Nothing was found under this address.' };
}

export function forbidden(detail: string): ProblemDraft {
  return { kind: 'forbidden', detail };
}

export function malformed(errors: InputError[]): ProblemDraft {
  return { kind: 'malformed', detail: 'Some parts of the request are not as they must be.', errors };
}

/** A refusal as the domain returns it (`shared/domain/decision.ts`). */
export type Refusal = {
  refused: 'rule' | 'conflict' | 'authority';
  reasons: readonly (Reason & { disclosure?: 'client' | 'client-general' | 'internal' })[];
  faults?: readonly { pointer: string; code: string; because: string }[];
};

const kindOfRefusal = {
  rule: 'refused',
  conflict: 'conflict',
  authority: 'forbidden',
} as const satisfies Record<Refusal['refused'], ProblemKind>;

/**
 * 422 when a rule says no, 409 with the current state when the case has moved on, 403 when this person may
 * not. Internal reasons are for staff alone (`charter.md` F 14).
 */
export function refused(
  refusal: Refusal,
  current?: unknown,
  reader: 'client' | 'staff' = 'client',
): ProblemDraft {
  const kind = kindOfRefusal[refusal.refused];
  const reasons = refusal.reasons
    .filter((reason) => reader === 'staff' || reason.disclosure !== 'internal')
    .map(({ disclosure: _, ...reason }) => reason);
  const detail = reasons.map((reason) => reason.because).join(' ') || problemKinds[kind].title;
  const errors = refusal.faults?.map(({ pointer, code, because }) => ({
    ...{ pointer: `/body${pointer}`, code, detail: because },
  }));
  return { kind, detail, reasons, ...(errors && { errors }), ...(current !== undefined && { current }) };
}

/** The finished document for one request. */
export function problemDocument(draft: ProblemDraft, requestId: string, instance?: string): Problem {
  const { kind, detail, errors, reasons, current } = draft;
  return {
    type: `urn:credit-charter:problem:${kind}`,
    title: problemKinds[kind].title,
    status: problemKinds[kind].status,
    detail,
    ...(instance !== undefined && { instance }),
    requestId,
    ...(errors && { errors }),
    ...(reasons && { reasons }),
    ...(current !== undefined && { current }),
  };
}

import type * as z from 'zod';
import type { ProblemDraft } from '../../../shared/api/problem.ts';
import type { Audience, Route, Routes } from '../../../shared/api/route.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { Locale, OfficeCode } from '../../../shared/domain/office.ts';

export type PublicCaller = { kind: 'public' };
/** A member of an insured company; `clientId` comes from our membership item, never from the token. */
export type ClientCaller = {
  kind: 'client';
  clientId: string;
  office: OfficeCode;
  locale: Locale;
  memberId: string;
  /** Issuer and subject of the token, as one string. */
  subject: string;
  rights: string[];
};
/** Which person a key belongs to is read from the roster in every command. */
export type StaffCaller = { kind: 'staff'; apiKeyId: string };

export type Caller<A extends Audience = Audience> = {
  public: PublicCaller;
  client: ClientCaller;
  staff: StaffCaller;
}[A];

type Parsed<S> = S extends z.ZodType ? z.output<S> : Record<never, never>;

/** A request that has been parsed and whose caller is known. */
export type Call<R extends Route = Route> = {
  operation: string;
  params: Parsed<R['params']>;
  query: Parsed<R['query']>;
  body: Parsed<R['body']>;
  caller: Caller<R['audience']>;
  /** When the gateway received the request, in whole seconds. */
  now: Instant;
  requestId: string;
  /** Always there for a command that is a POST, except in a dry run. */
  idempotencyKey: string | undefined;
  /** A dry run: decide, write nothing. */
  validateOnly: boolean;
  ifMatch: string | undefined;
  /** The media type the caller prefers among those the route produces. */
  produces: string;
  /** `Accept-Language`, unparsed. */
  acceptLanguage: string | undefined;
  acceptEncoding: string | undefined;
};

export type Answer<R extends Route = Route> =
  | { body: z.input<R['returns']>; status?: number; etag?: string; headers?: Record<string, string> }
  | {
      content: string | Uint8Array;
      contentType: string;
      status?: number;
      etag?: string;
      headers?: Record<string, string>;
    }
  | { redirect: string }
  | { problem: ProblemDraft };

/** One handler per operation of the area: the compiler refuses a missing one. */
export type HandlersOf<R extends Routes> = {
  [K in keyof R]: (call: Call<R[K]>) => Answer<R[K]> | Promise<Answer<R[K]>>;
};

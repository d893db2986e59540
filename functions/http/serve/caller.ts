import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as z from 'zod';
import { forbidden, malformed, Stop } from '../../../shared/api/problem.ts';
import type { Route } from '../../../shared/api/route.ts';
import { Locale, OfficeCode } from '../../../shared/domain/office.ts';
import type { Caller, ClientCaller, StaffCaller } from './call.ts';
import { headerOf } from './match.ts';

/** What a membership gives, as the authorizer hands it over. */
export const CallerMembership = z.object({
  clientId: z.string(),
  office: OfficeCode,
  locale: Locale,
  rights: z.array(z.string()),
  memberId: z.string(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
});
export type CallerMembership = z.infer<typeof CallerMembership>;

/** The authorizer's context: API Gateway carries strings only. */
const Context = z.object({
  subject: z.string(),
  issuer: z.string(),
  exp: z.string(),
  memberships: z.string(),
});

/** Who calls, as far as the gateway vouches for it. Throws Stop: 400, 401 or 403. */
export function callerOf(event: APIGatewayProxyEvent, route: Route): Caller {
  if (route.audience === 'public') return { kind: 'public' };
  if (route.audience === 'staff') return staffCaller(event);
  return clientCaller(event, route);
}

function staffCaller(event: APIGatewayProxyEvent): StaffCaller {
  if (event.requestContext.authorizer?.exp !== undefined) refuseExpired(event);
  const { apiKeyId } = event.requestContext.identity;
  if (!apiKeyId) throw new Stop(forbidden('This needs the key of a member of staff in x-api-key.'));
  return { kind: 'staff', apiKeyId };
}

function clientCaller(event: APIGatewayProxyEvent, route: Route): ClientCaller {
  const context = Context.safeParse(event.requestContext.authorizer);
  if (!context.success) throw new Stop({ kind: 'unauthorized', detail: 'This needs a bearer token.' });
  refuseExpired(event);
  const known = z.array(CallerMembership).parse(JSON.parse(context.data.memberships));
  const memberships = known.filter((membership) => isValid(membership, event));
  const membership = chosen(memberships, headerOf(event, 'client-id'));
  const right = route.right ?? (route.command ? 'act' : 'read');
  if (!membership.rights.includes(right)) {
    throw new Stop(forbidden(`Your membership lacks the right "${right}".`));
  }
  const { validFrom: _, validTo: __, ...member } = membership;
  return { kind: 'client', subject: `${context.data.issuer}#${context.data.subject}`, ...member };
}

/** The gateway may keep the authorizer's answer for a minute; the end of a broker's mandate still counts. */
function isValid({ validFrom, validTo }: CallerMembership, event: APIGatewayProxyEvent): boolean {
  const now = event.requestContext.requestTimeEpoch;
  return !(validFrom && now < Date.parse(validFrom)) && !(validTo && Date.parse(validTo) <= now);
}

/** The gateway may keep the authorizer's answer for a minute; the token's end still counts. */
function refuseExpired(event: APIGatewayProxyEvent): void {
  const exp = Number(event.requestContext.authorizer?.exp);
  if (exp * 1000 > event.requestContext.requestTimeEpoch) return;
  throw new Stop({ kind: 'unauthorized', detail: 'The token has expired.' });
}

function chosen(memberships: CallerMembership[], clientId: string | undefined): CallerMembership {
  const [only, another] = memberships;
  if (!only) throw new Stop(forbidden('You are not a member of any insured company.'));
  if (clientId === undefined) {
    if (!another) return only;
    const names = memberships.map((membership) => membership.clientId).join(', ');
    const detail = `must name the company you act for: one of ${names}`;
    throw new Stop(malformed([{ pointer: '/headers/Client-Id', detail }]));
  }
  const found = memberships.find((membership) => membership.clientId === clientId);
  if (!found) throw new Stop(forbidden('You are not a member of the company that Client-Id names.'));
  return found;
}

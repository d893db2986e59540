import * as z from 'zod';
import { MandateScope } from '../domain/brokerMandate.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, LocalDate, line } from './schemas.ts';

export const MandateView = z.strictObject({
  mandateId: Id,
  broker: z.string(),
  scope: MandateScope,
  /** Whether the broker gets a copy of our letters. */
  copies: z.boolean(),
  from: LocalDate,
  /** The last day. */
  until: LocalDate,
  endedAt: Instant.optional(),
  /** Whether it counts today. */
  running: z.boolean(),
});
export type MandateView = z.infer<typeof MandateView>;

const list = z.strictObject({ data: z.array(MandateView) });

/** Brokers who read or act for a client: he says who, how far, with or without copies, and until when. */
export const brokers = defineRoutes('policies', {
  listBrokerMandates: {
    method: 'GET',
    path: '/broker-mandates',
    audience: 'client',
    returns: list,
    status: 200,
    summary: 'The brokers that you have appointed, with what they may do and until when',
  },
  appointBroker: {
    method: 'POST',
    path: '/broker-mandates',
    audience: 'client',
    command: true,
    right: 'appoint',
    body: z.strictObject({
      broker: line(200),
      /** Who comes in for the broker: his token names this issuer and subject. */
      issuer: z.url().max(500),
      subject: line(255),
      scope: MandateScope,
      copies: z.boolean().default(false),
      /** Where copies go. */
      email: z.email().max(254).optional(),
      from: LocalDate.optional(),
      until: LocalDate,
    }),
    returns: MandateView,
    status: 201,
    summary: 'Appoint a broker: he reads, or reads and acts for you, until the day that you set',
    description: 'Needs the right `appoint`. A broker cannot appoint another.',
  },
  endBrokerMandate: {
    method: 'POST',
    path: '/broker-mandates/{id}/end',
    audience: 'client',
    command: true,
    right: 'appoint',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({}),
    returns: MandateView,
    status: 200,
    summary: 'End a mandate: the broker sees nothing more within a minute, and gets no more copies',
  },
  listStaffBrokerMandates: {
    method: 'GET',
    path: '/staff/broker-mandates',
    audience: 'staff',
    looksUp: true,
    query: z.strictObject({ clientId: Id }),
    returns: list,
    status: 200,
    summary: 'The brokers of a client, with what they may do and until when',
  },
});

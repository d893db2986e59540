import { z } from 'zod';
import type { Buses } from '../events/bus.ts';
import type { MailEvents } from '../mail/mailEvents.ts';
import type { Outbox } from '../mail/outbox.ts';
import { SendEmail, sendEmail } from '../mail/sendEmail.ts';
import { type AwsService, json, refusal, unsupported } from './request.ts';

/** SES v2 SendEmail with simple content. */
export function simpleEmail(outbox: Outbox, buses: Buses, sets: MailEvents): AwsService {
  return (request) => {
    const path = request.url.pathname;
    if (request.method !== 'POST' || path !== '/v2/email/outbound-emails') return unsupported(`ses ${path}`);
    const parsed = SendEmail.safeParse(JSON.parse(request.body.toString()));
    if (!parsed.success) return refusal(400, 'BadRequestException', z.prettifyError(parsed.error));
    const set = parsed.data.ConfigurationSetName;
    if (set && !sets.has(set))
      return refusal(404, 'NotFoundException', `Configuration set <${set}> does not exist.`);
    if (parsed.data.Destination.ToAddresses.length === 0)
      return refusal(400, 'BadRequestException', 'No recipient');
    return json(200, { MessageId: sendEmail(parsed.data, outbox, buses, sets).id });
  };
}

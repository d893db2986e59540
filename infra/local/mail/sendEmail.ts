import { z } from 'zod';
import type { Buses } from '../events/bus.ts';
import type { Message } from './eml.ts';
import type { MailEvents } from './mailEvents.ts';
import type { Mail, Outbox } from './outbox.ts';

const Text = z.object({ Data: z.string(), Charset: z.string().optional() });

/** The simple content of SES v2 SendEmail; raw and template content are not played. */
export const SendEmail = z.strictObject({
  FromEmailAddress: z.string(),
  Destination: z.strictObject({
    ToAddresses: z.array(z.string()).default([]),
    CcAddresses: z.array(z.string()).default([]),
    BccAddresses: z.array(z.string()).default([]),
  }),
  ReplyToAddresses: z.array(z.string()).default([]),
  Content: z.strictObject({
    Simple: z.strictObject({
      Subject: Text,
      Body: z.strictObject({ Text: Text.optional(), Html: Text.optional() }),
      Headers: z.array(z.strictObject({ Name: z.string(), Value: z.string() })).default([]),
      Attachments: z
        .array(
          z.looseObject({ FileName: z.string(), RawContent: z.string(), ContentType: z.string().optional() }),
        )
        .default([]),
    }),
  }),
  EmailTags: z.array(z.strictObject({ Name: z.string(), Value: z.string() })).default([]),
  ConfigurationSetName: z.string().optional(),
  FeedbackForwardingEmailAddress: z.string().optional(),
  FromEmailAddressIdentityArn: z.string().optional(),
});
export type SendEmail = z.infer<typeof SendEmail>;

/** What SES calls the happenings of a mail, in its event and in the bus's detail type. */
const HAPPENINGS = {
  SEND: { eventType: 'Send', detailType: 'Email Sent' },
  DELIVERY: { eventType: 'Delivery', detailType: 'Email Delivered' },
  BOUNCE: { eventType: 'Bounce', detailType: 'Email Bounced' },
} as const satisfies Record<string, { eventType: string; detailType: string }>;

/** Keeps the mail and tells the default bus what became of it, as far as its configuration set asks for it. */
export function sendEmail(given: SendEmail, outbox: Outbox, buses: Buses, sets: MailEvents): Mail {
  const mail = outbox.keep(messageOf(given));
  const told = sets.get(given.ConfigurationSetName ?? '');
  const tell = (happening: keyof typeof HAPPENINGS, more: object) => {
    const { eventType, detailType } = HAPPENINGS[happening];
    const detail = { eventType, mail: mailFacts(given, mail), ...more };
    if (told?.has(happening)) buses.put({ source: 'aws.ses', detailType, detail });
  };
  tell('SEND', { send: {} });
  const [bounced, delivered] = split(mail.to, isBouncing);
  if (bounced.length > 0) tell('BOUNCE', { bounce: bounceOf(bounced, mail) });
  if (delivered.length > 0) tell('DELIVERY', { delivery: { recipients: delivered, timestamp: mail.at } });
  return mail;
}

function messageOf(given: SendEmail): Message {
  const { Subject, Body, Headers, Attachments } = given.Content.Simple;
  const { ToAddresses, CcAddresses, BccAddresses } = given.Destination;
  const replyTo: Record<string, string> =
    given.ReplyToAddresses.length > 0 ? { 'Reply-To': given.ReplyToAddresses.join(', ') } : {};
  return {
    from: given.FromEmailAddress,
    to: [...ToAddresses, ...CcAddresses, ...BccAddresses],
    subject: Subject.Data,
    text: Body.Text?.Data ?? '',
    html: Body.Html?.Data ?? '',
    headers: { ...replyTo, ...Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value])) },
    attachments: Attachments.map((it) => ({
      name: it.FileName,
      contentType: it.ContentType ?? 'application/octet-stream',
      content: it.RawContent,
    })),
  };
}

function mailFacts(given: SendEmail, mail: Mail) {
  return {
    timestamp: mail.at,
    source: given.FromEmailAddress,
    messageId: mail.id,
    destination: mail.to,
    headers: Object.entries(mail.headers).map(([name, value]) => ({ name, value })),
    tags: {
      'ses:configuration-set': [given.ConfigurationSetName],
      ...Object.fromEntries(given.EmailTags.map(({ Name, Value }) => [Name, [Value]])),
    },
  };
}

function bounceOf(recipients: string[], mail: Mail) {
  return {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: recipients.map((emailAddress) => ({
      emailAddress,
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 user unknown',
    })),
    timestamp: mail.at,
  };
}

/** Addresses whose local part begins with "bounce" do not exist here. */
const isBouncing = (address: string) => /(^|<)\s*bounce[^@]*@/i.test(address);

function split<T>(items: T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

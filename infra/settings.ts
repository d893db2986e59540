import type { Node } from 'constructs';
import { z } from 'zod';
import { checkAccount } from '../shared/domain/bank/accountRules.ts';
import { DebtorAccounts } from '../shared/domain/bank/debtor.ts';

/** What differs between the stages, whoever deploys them. `shards`: partitions of what is due (`shared/data/keys.ts`). */
const stages = {
  local: { prod: false, shards: 1, logDays: 7, mailDomain: 'charter.example' },
  dev: { prod: false, shards: 1, logDays: 30, mailDomain: 'charter.example' },
  prod: { prod: true, shards: 4, logDays: 365, mailDomain: undefined },
} as const;

const Issuer = z.strictObject({
  issuer: z.url(),
  jwksUri: z.url(),
  audienceClaim: z.enum(['aud', 'client_id', 'azp']),
  audiences: z.array(z.string().min(1)).min(1),
});
export type Issuer = z.infer<typeof Issuer>;

const list = z.string().transform((text) => text.split(',').map((part) => part.trim()));
const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
});

/** Accounts to pay from, as somebody writes them; what reaches the functions was checked. */
const Accounts = json
  .pipe(
    z.array(
      DebtorAccounts.shape.accounts.element.extend({
        account: z
          .strictObject({ scheme: z.enum(['iban', 'clabe']), number: z.string(), bic: z.string() })
          .transform((written, context) => {
            const read = checkAccount(written);
            if (!Array.isArray(read)) return read;
            context.addIssue({ code: 'custom', message: read.join(', ') });
            return z.NEVER;
          }),
      }),
    ),
  )
  .transform((accounts) => JSON.stringify({ source: 'context debtorAccounts', accounts }));

/** The context values that a deployment may give with `-c name=value`. */
const Context = z.object({
  stage: z.enum(['local', 'dev', 'prod']).default('local'),
  mailDomain: z.hostname().optional(),
  alarmEmail: list.pipe(z.array(z.email())).default([]),
  issuers: json.pipe(z.array(Issuer)).default([]),
  staffIssuer: json.pipe(Issuer).optional(),
  publicUrl: z.url().optional(),
  sanctionsLayer: z
    .string()
    .regex(/^arn:[\w-]+:lambda:[\w-]+:\d{12}:layer:[\w-]+:\d+$/)
    .optional(),
  debtorAccounts: Accounts.optional(),
  callbackUrls: list.pipe(z.array(z.url())).default([]),
});

export type Settings = ReturnType<typeof readSettings>;

/**
 * The settings of this synthesis, from the app's context.
 * @throws when a value is not of its kind, or when prod has no `mailDomain`: a letter needs a real sender.
 */
export function readSettings(node: Node) {
  const given = Object.keys(Context.shape).map((name) => [name, node.tryGetContext(name)]);
  const parsed = Context.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new Error(`The context is wrong.\n${z.prettifyError(parsed.error)}`);
  const mailDomain = parsed.data.mailDomain ?? stages[parsed.data.stage].mailDomain;
  if (!mailDomain) throw new Error('Stage prod needs a domain to send letters from: -c mailDomain=<domain>');
  const name = `CreditCharter-${parsed.data.stage}`;
  return { ...stages[parsed.data.stage], ...parsed.data, mailDomain, name };
}

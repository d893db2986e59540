import type * as z from 'zod';
import type { OwnGuide, ownGuides } from '../../../shared/api/guides.ts';
import { notFound, Stop } from '../../../shared/api/problem.ts';
import { readAll } from '../../../shared/data/read.ts';
import { clientIn, clientKey, rosterIn, rosterKey } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import { rulesFor } from '../../../shared/domain/charterRules.ts';
import { contactCard } from '../../../shared/domain/contactCard.ts';
import type { GuideFacts, OwnLine } from '../../../shared/domain/guide/facts.ts';
import { moneyOf } from '../../../shared/domain/money.ts';
import { type Guide, renderGuide } from '../../../shared/letters/guides/renderGuide.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { writtenForm } from '../writtenForms.ts';
import { ownLines } from './lines.ts';
import { ownPolicies, termsIn } from './policies.ts';

/** A guide for somebody we know: his contact, his policy's terms, his own dates. */
export function ownGuideHandlers(store: Store): HandlersOf<typeof ownGuides> {
  return {
    getOwnGuide: async (call) => {
      const { facts, locale, policyId } = await factsFor(store, call);
      const guide = renderGuide(facts, locale);
      const form = await writtenForm(guide.written, call.now, call.produces);
      const headers = { 'Content-Language': locale };
      return form ?? { body: { ...viewOf(facts, guide), ...(policyId && { policyId }) }, headers };
    },
  };
}

async function factsFor(store: Store, { caller, params, query, now }: Call<typeof ownGuides.getOwnGuide>) {
  const { clientId, office } = caller;
  const [found, policies] = await Promise.all([
    readAll(store, [clientKey(clientId), rosterKey(office)]),
    ownPolicies(store, clientId, query.policyId),
  ]);
  const client = clientIn(found, clientId)?.client;
  if (!client) throw new Stop(notFound());
  const { people } = rosterIn(found, client.office);
  const handler = client.contact ? { staffId: client.contact } : { because: 'no-dedicated-contact' as const };
  const { lines, more } = await ownLines(store, { topic: params.topic, clientId, office, policies, now });
  const policy = termsIn(policies, office, now);
  const facts: GuideFacts = {
    ...{ topic: params.topic, office, at: now, contact: contactCard(people, office, handler, now) },
    own: {
      ...(policy && { policy: { reference: policy.reference, terms: policy.terms } }),
      ...{ lines, ...(more && { more }) },
    },
  };
  return { facts, locale: query.language ?? client.locale, policyId: policy?.policyId };
}

function viewOf(facts: GuideFacts, { written, title, summary, steps, own }: Guide): z.input<typeof OwnGuide> {
  const { topic, office, at, contact } = facts;
  const { lines = [], more } = facts.own ?? {};
  return {
    ...{ topic, title, summary, office, locale: written.locale, version: rulesFor(office, at).version },
    ...{ steps, contact, blocks: written.blocks, ...(more && { more }) },
    own: lines.map((line, i) => ({ ...lineView(line), text: own[i] ?? '' })),
  };
}

function lineView({ amount, ...line }: OwnLine) {
  return { ...line, ...(amount && { amount: moneyOf(amount) }) };
}

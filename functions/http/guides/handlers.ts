import type { guides } from '../../../shared/api/guides.ts';
import { rulesFor } from '../../../shared/domain/charterRules.ts';
import { contactCard } from '../../../shared/domain/contactCard.ts';
import type { GuideFacts } from '../../../shared/domain/guide/facts.ts';
import { GuideTopic } from '../../../shared/domain/guide/topics.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { OfficeCode } from '../../../shared/domain/office.ts';
import { officeOfLocale } from '../../../shared/domain/offices.ts';
import { guideList, renderGuide, topicIn } from '../../../shared/letters/guides/renderGuide.ts';
import { languageHeaders, requestedLocale } from '../requestedLocale.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { writtenForm } from '../writtenForms.ts';

type Asking = Pick<Call, 'now' | 'acceptLanguage'> & {
  query: { language?: string | undefined; office?: OfficeCode | undefined };
};

/** What everybody may read, from data in the code: no call to anything, so it answers when all else is down. */
export const guideHandlers: HandlersOf<typeof guides> = {
  listGuides: async (call) => {
    const { locale, office, headers } = readerOf(call);
    const data = GuideTopic.options.map((topic) => topicIn(publicFacts(topic, office, call.now), locale));
    const form = await writtenForm(guideList(locale, data), call.now, call.produces);
    return form ? { ...form, headers } : { body: { office, locale, data }, headers };
  },
  getGuide: async (call) => {
    const { locale, office, headers } = readerOf(call);
    const facts = publicFacts(call.params.topic, office, call.now);
    const { written, title, summary, steps } = renderGuide(facts, locale);
    const form = await writtenForm(written, call.now, call.produces);
    if (form) return { ...form, headers };
    const { version } = rulesFor(office, call.now);
    const { topic, contact } = facts;
    const body = { topic, title, summary, office, locale, version, steps, contact, blocks: written.blocks };
    return { body, headers };
  },
};

function readerOf(call: Asking) {
  const locale = requestedLocale(call);
  const office = call.query.office ?? officeOfLocale(locale);
  return { locale, office, headers: languageHeaders(locale) };
}

/** Nobody in particular reads it: the office is whom to reach. */
function publicFacts(topic: GuideTopic, office: OfficeCode, at: Instant): GuideFacts {
  return { topic, office, at, contact: contactCard([], office, { because: 'no-dedicated-contact' }, at) };
}

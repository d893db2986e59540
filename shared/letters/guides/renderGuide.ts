import type { GuideFacts } from '../../domain/guide/facts.ts';
import { type Address, type GuideTopic, stepsOf } from '../../domain/guide/topics.ts';
import type { LetterBlock, Written } from '../../domain/letter.ts';
import type { Locale } from '../../domain/office.ts';
import { offices } from '../../domain/offices.ts';
import { heading, list, paragraph, table } from '../blocks.ts';
import { inline } from '../ownWords.ts';
import { card } from '../parts/contactCard.ts';
import type { TextValues } from '../sentence.ts';
import { voiceOf } from '../writing.ts';
import { type GuideKey, guideSay, guideSayIf } from './guideTexts.ts';
import { guideValues } from './guideValues.ts';
import { ownText } from './ownText.ts';

/** One step in words. */
export type Step = {
  step: string;
  title: string;
  text: string;
  why: string;
  ready?: string | undefined;
  by?: string | undefined;
  address: Address | undefined;
};

/** A guide in the words of one locale: its parts, and the whole as it is read. */
export type Guide = {
  title: string;
  summary: string;
  steps: Step[];
  own: string[];
  written: Written;
};

/** Step by step what to do, why, what to have ready, by when and where; with the client's own dates when he is known. */
export function renderGuide(facts: GuideFacts, locale: Locale): Guide {
  const { topic } = facts;
  const values = guideValues(facts, locale);
  const title = guideSay(locale, `${topic}.title`, values);
  const summary = guideSay(locale, `${topic}.summary`, values);
  const steps = stepsOf(topic).map(([step, address]) => stepIn(locale, topic, { step, address }, values));
  const own = (facts.own?.lines ?? []).map((line) => ownText(facts.office, locale, line));
  const blocks = [
    paragraph(summary),
    ...ownBlocks(facts, locale, own),
    ...steps.flatMap((step, i) => stepBlocks(facts, locale, step, i + 1)),
    paragraph(numbers(facts, locale)),
    ...reach(facts, locale),
  ];
  return { title, summary, steps, own, written: { locale, title, blocks } };
}

/** What a topic is called, and what it is about. */
export function topicIn(facts: GuideFacts, locale: Locale) {
  const values = guideValues(facts, locale);
  const { topic } = facts;
  return {
    topic,
    title: guideSay(locale, `${topic}.title`, values),
    summary: guideSay(locale, `${topic}.summary`, values),
  };
}

/** All of them on one page, each with where it is. */
export function guideList(locale: Locale, topics: ReturnType<typeof topicIn>[]): Written {
  const blocks = topics.flatMap(({ topic, title, summary }) => [
    heading(title),
    paragraph(`${summary}\n/guides/${topic}`),
  ]);
  return {
    ...{ locale, title: guideSay(locale, 'guides.title') },
    blocks: [paragraph(guideSay(locale, 'guides.lead')), ...blocks],
  };
}

type Named = { step: string; address: Address | undefined };

function stepIn(locale: Locale, topic: GuideTopic, { step, address }: Named, values: TextValues): Step {
  const say = (part: string) => guideSay(locale, `${topic}.${step}.${part}` as GuideKey, values);
  return {
    ...{ step, title: say('do'), text: say('text'), why: say('why'), address },
    ready: guideSayIf(locale, `${topic}.${step}.ready`, values),
    by: guideSayIf(locale, `${topic}.${step}.by`, values),
  };
}

function stepBlocks({ office }: GuideFacts, locale: Locale, step: Step, number: number): LetterBlock[] {
  const { title, text, why, ready, by, address } = step;
  const { policies: system } = offices[office].systems;
  const row = (key: GuideKey, value: string | undefined) =>
    value === undefined ? [] : [{ label: guideSay(locale, key), value }];
  return [
    heading(guideSay(locale, 'guide.step', { number, title })),
    paragraph(text),
    table([
      ...row('guide.why', why),
      ...row('guide.ready', ready),
      ...row('guide.by', by),
      ...row('guide.where', address && guideSay(locale, 'guide.online', { system, address })),
    ]),
  ];
}

/** His own dates stand first: what is general he can read any day. */
function ownBlocks({ own }: GuideFacts, locale: Locale, texts: string[]): LetterBlock[] {
  if (!own) return [];
  return [
    heading(guideSay(locale, 'own.heading')),
    texts.length > 0 ? list(texts) : paragraph(guideSay(locale, 'own.none')),
    ...(own.more ? [paragraph(guideSay(locale, 'own.more', { address: own.more }))] : []),
  ];
}

function numbers({ own }: GuideFacts, locale: Locale): string {
  const { policy } = own ?? {};
  return guideSay(locale, 'guide.numbers', {
    known: policy ? 'yes' : 'no',
    policy: policy ? inline(policy.reference) : '',
  });
}

function reach({ office, contact }: GuideFacts, locale: Locale): LetterBlock[] {
  const own = contact.because ? 'no' : 'yes';
  return [
    heading(guideSay(locale, 'guide.reach', { own })),
    card(voiceOf(office, locale), contact),
    paragraph(guideSay(locale, 'guide.stuck')),
  ];
}

import type { CoverKind, PolicyTerms } from '../../domain/policy/policy.ts';
import type { Ahead } from '../../domain/policy/renewalTerms.ts';
import { sayPercentage } from '../percentage.ts';
import type { Rows, TermVoice } from './termRows.ts';

const yes = (is: boolean) => (is ? 'yes' : 'no');
const choice = (code: string) => code.replaceAll('-', '_');

/** The terms that say what is insured, and until when (`cover.md` D.2). */
export const coverRows = {
  renewal: (terms, voice) => renewal(terms, voice),
  insuredPercentage: (shares, { locale, say }) =>
    (Object.entries(shares) as [CoverKind, number][])
      .map(([kind, share]) => `${sayPercentage(locale, share)}, ${say(`cover-kind.${kind}`)}`)
      .join('\n'),
  undecided: ({ kind, upTo }, { say, amount }) =>
    say('value.up-to-each', { amount: amount(upTo), kind: say(`cover-kind.${kind}`) }),
  maximumPaymentTermsDays: (days, voice) => voice.days(days),
  invoicingWithinDays: (days, { say, ...voice }) => say('value.after-delivery', { days: voice.days(days) }),
  vatCovered: (covered, { say }) => say('value.vat', { covered: yes(covered) }),
  conversion: ({ rateOn, currencies }, { say }) =>
    say('value.conversion', {
      ...{ known: yes(currencies.length > 0), currencies: currencies.join(', '), day: choice(rateOn) },
    }),
  maximumExtensionDays: (days, { say, terms, ...voice }) =>
    say('value.extension', {
      ...{ days: voice.days(days), start: choice(terms.maximumExtensionStart ?? 'due-date') },
    }),
  stopOfSupply: (when, { say }) => say('value.stop', { when: choice(when) }),
  restoredWithinDays: (days, { say, ...voice }) => say('value.restored', { days: voice.days(days) }),
  collectionStopsCover: (stops, { say }) => say('value.collection-stops', { stops: yes(stops) }),
  bindingOrders: (orders, { say, ...voice }) =>
    say('value.binding-orders', {
      ...{ rule: choice(orders.rule), days: orders.rule === 'days' ? voice.days(orders.days) : '' },
    }),
  notificationDays: afterExtension,
  handOverDays: afterExtension,
  disclosure: (rule, { say }) => say('value.disclosure', { rule: choice(rule) }),
} as const satisfies Rows;

/** By when notice is given and changes are told: all of it, also where the law says it and not the policy. */
function renewal(terms: NonNullable<PolicyTerms['renewal']>, { say, ...voice }: TermVoice): string {
  if (terms.rule === 'none') return say('value.renewal', { rule: 'none', ...nothing });
  const ahead = (span: Ahead | undefined) =>
    span === undefined ? '' : 'months' in span ? voice.months(span.months) : voice.days(span.days);
  const { noticeByPolicyholder, noticeByInsurer, changesNotifiedBy, form } = terms;
  return say('value.renewal', {
    ...{ rule: 'tacit', client: ahead(noticeByPolicyholder), ours: ahead(noticeByInsurer) },
    ...{ changes: ahead(changesNotifiedBy), form: form === 'registered-letter' ? 'registered' : 'written' },
  });
}

const nothing = { client: '', ours: '', changes: '', form: '' };

function afterExtension(days: number, { say, ...voice }: TermVoice): string {
  return say('value.after-extension', { days: voice.days(days) });
}

import { localDateAt } from '../../domain/calendar.ts';
import { rulesFor } from '../../domain/charterRules.ts';
import { claimRulesOn } from '../../domain/claim/claimRules.ts';
import { Span } from '../../domain/deadline.ts';
import type { GuideFacts } from '../../domain/guide/facts.ts';
import type { Locale } from '../../domain/office.ts';
import { insurer, offices } from '../../domain/offices.ts';
import { type HouseTerms, houseTermsOn } from '../../domain/policy/houseTerms.ts';
import type { PolicyTerms } from '../../domain/policy/policy.ts';
import { periodText } from '../charterText.ts';
import { message } from '../messages.ts';
import type { TextValues } from '../sentence.ts';

/**
 * Everything that a guide's sentences can name: the charter's periods by the names of its rules, those of the
 * client's policy or of the house, and the names of the office and its online systems. No number stands in a text.
 */
export function guideValues({ office, at, own }: GuideFacts, locale: Locale): TextValues {
  const rules = Object.entries(rulesFor(office, at)).flatMap(([name, rule]) => {
    const span = Span.safeParse(rule);
    return span.success ? [[name, periodText(locale, span.data)]] : [];
  });
  const months = (count: number) => message(locale, 'value.months', { months: count });
  return {
    ...Object.fromEntries(rules),
    ...termValues(termsOf({ office, at, own }), locale),
    claimAppeal: months(claimRulesOn(at).appealWithinMonths),
    ...{ insurer: insurer.name, ...offices[office].systems },
  };
}

type Terms = HouseTerms & Partial<Pick<PolicyTerms, 'maximumPaymentTermsDays'>>;

/** The client's own terms, whose gaps are the house's. */
function termsOf({ office, at, own }: Pick<GuideFacts, 'office' | 'at' | 'own'>): Terms {
  const today = localDateAt(office, at);
  const house = houseTermsOn(today);
  if (!house) throw new Error(`There are no terms of the house for ${today}`);
  const terms = own?.policy?.terms;
  return terms
    ? { ...house, ...terms, waitingPeriod: { ...house.waitingPeriod, ...terms.waitingPeriod } }
    : house;
}

function termValues(terms: Terms, locale: Locale) {
  const days = (amount: number) => periodText(locale, { amount, unit: 'days' });
  const { maximumPaymentTermsDays: longest } = terms;
  return {
    extension: days(terms.maximumExtensionDays),
    restored: days(terms.restoredWithinDays),
    notification: days(terms.notificationDays),
    handOver: days(terms.handOverDays),
    waiting: days(terms.waitingPeriod.days),
    claimMonths: message(locale, 'value.months', { months: terms.claimWithinMonths }),
    paymentTerms: longest === undefined ? 'none' : days(longest),
  };
}

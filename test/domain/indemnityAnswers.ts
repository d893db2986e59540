import { calculate } from '../../shared/domain/indemnity/calculate.ts';
import { dutiesOf } from '../../shared/domain/indemnity/dutyDates.ts';
import { allocateProRata, shareCosts, shareRecovery } from '../../shared/domain/indemnity/recovery.ts';
import { statutoryAdvance } from '../../shared/domain/indemnity/statutoryAdvance.ts';
import { waitingTime } from '../../shared/domain/indemnity/waitingPeriod.ts';
import { yearChain } from '../../shared/domain/indemnity/yearChain.ts';
import { maximumOf } from '../../shared/domain/indemnity/yearTerms.ts';
import { moneyOf } from '../../shared/domain/money.ts';
import { houseTermsOn } from '../../shared/domain/policy/houseTerms.ts';
import type { IndemnityVector } from './indemnityVectors.ts';
import { on } from './insured.ts';
import { codeInVectors, fileOfClaim, hundredthsOf, minor } from './vectorClaim.ts';

type In<K extends IndemnityVector['kind']> = Extract<IndemnityVector, { kind: K }>['in'];
type Answers = { [K in IndemnityVector['kind']]: (asked: In<K>) => Record<string, unknown> };

const amount = (minor: number) => moneyOf({ minor, currency: 'EUR' }).amount;

/** What the product says to a vector, in the words of the vectors. */
export function answerOf(vector: IndemnityVector): Record<string, unknown> {
  const answer = answers[vector.kind] as (asked: IndemnityVector['in']) => Record<string, unknown>;
  return answer(vector.in);
}

const answers: Answers = {
  claim: (asked) => {
    const found = calculate(fileOfClaim(asked));
    const codes = [...found.excluded].reverse().map(({ invoice, code }) => [invoice, codeInVectors(code)]);
    return {
      ...{ insuredLoss: amount(found.insuredLoss), uninsured: amount(found.uninsured) },
      ...{ indemnity: amount(found.indemnity), retained: amount(found.retained), stopOn: found.stopOn },
      ...{
        excluded: Object.fromEntries(codes),
        reasonCode: found.reasonCode && codeInVectors(found.reasonCode),
      },
    };
  },
  'recovery-allocation': ({ insuredDebt, uninsuredDebt, amount: received }) => {
    const debt = { insured: minor(insuredDebt), uninsured: minor(uninsuredDebt) };
    const { insured, uninsured } = allocateProRata(minor(received), debt);
    return { toInsuredDebt: amount(insured), toUninsuredDebt: amount(uninsured) };
  },
  'recovery-sharing': ({ totalDebt, indemnityPaid, amount: received, costs = '0' }) => {
    const sharing = { indemnity: minor(indemnityPaid), debt: minor(totalDebt) };
    const { insurer, client } = shareRecovery({ amount: minor(received), costs: minor(costs) }, sharing);
    return { insurerShare: amount(insurer), clientShare: amount(client) };
  },
  'collection-costs': ({ totalDebt, coveredDebt, costs }) => {
    const { insurer, client } = shareCosts(minor(costs), {
      covered: minor(coveredDebt),
      total: minor(totalDebt),
    });
    return { insurer: amount(insurer), client: amount(client) };
  },
  'first-loss-chain': chainAnswer,
  'maximum-liability': ({ annualNetPremium, multiple }) => ({
    maximumLiability: amount(maximumOf({ rule: 'multiple', multiple, premiumPaid: minor(annualNetPremium) })),
  }),
  'duty-dates': dutyAnswer,
  'waiting-period': ({ startOn, days, mode }) => waitingTime({ days, mode }, startOn),
  'statutory-advance': ({ insuredLoss, insuredPct, monthsSinceNotice, law }) => {
    const cover = { insuredLoss: minor(insuredLoss), percentage: hundredthsOf(insuredPct) };
    const { onAccount, finalMaximum } = statutoryAdvance(law, cover, monthsSinceNotice);
    return { onAccount: amount(onAccount), finalMaximum: amount(finalMaximum) };
  },
};

function chainAnswer({ aggregateFirstLoss, insuredLosses, insuredPct, erodedBy }: In<'first-loss-chain'>) {
  const day = on('2026-01-10');
  const claims = insuredLosses.map((loss, index) => {
    const invoice = { id: 'A', amount: loss, issuedOn: day, deliveredOn: day, dueOn: day };
    const creditLimits = [{ from: on('2020-01-01'), amount: loss }];
    const file = fileOfClaim({ invoices: [invoice], receipts: [], policy: { insuredPct, creditLimits } });
    const [terms] = file.policy.terms;
    const term = { amount: minor(aggregateFirstLoss), erodedBy };
    const policy = { ...file.policy, terms: terms ? [{ ...terms, aggregateFirstLoss: term }] : [] };
    const claimId = String(index).padStart(6, '0');
    return { claimId, dateOfLoss: on('2026-05-09'), file: { ...file, policy }, paid: 0 };
  });
  const { links, firstLossLeft } = yearChain(claims, { firstLoss: minor(aggregateFirstLoss) });
  const indemnities = links.map(({ calculation }) => amount(calculation.indemnity));
  return { indemnities, left: amount(firstLossLeft ?? 0) };
}

function dutyAnswer(asked: In<'duty-dates'>) {
  const house = houseTermsOn(asked.dueOn);
  if (!house) throw new Error(`There are no terms for ${asked.dueOn}`);
  const duties = dutiesOf(
    { dueOn: asked.dueOn, issuedOn: asked.dueOn },
    {
      ...house,
      maximumExtensionDays: asked.maximumExtensionDays,
      notificationDays: asked.notifyWithinDaysAfterExtension ?? house.notificationDays,
      claimWithinMonths: asked.claimWithinMonthsOfLoss ?? house.claimWithinMonths,
      waitingPeriod: { ...house.waitingPeriod, start: 'due-date', days: asked.waitingPeriodDaysFromDue ?? 0 },
    },
  );
  return {
    ...{ coverStopsOn: duties.stopDeliveriesAfter.on, notifyBy: duties.reportBy.on },
    ...{ dateOfLoss: duties.dateOfLoss?.on, fileBy: duties.claimBy?.on },
  };
}

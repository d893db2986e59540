import { insurer, offices } from '../../domain/offices.ts';
import { table } from '../blocks.ts';
import { aboutOf, familyOf, isAboutDebt } from '../family.ts';
import type { TextKey } from '../messages.ts';
import { sayDate } from '../moments.ts';
import { inline } from '../ownWords.ts';
import type { Part, Writing } from '../writing.ts';

/** Who writes to whom, about what, when. */
export const head: Part = (writing) => {
  const { facts, locale, say, dateOf } = writing;
  return [
    table([
      { label: say('label.from'), value: `${insurer.name}, ${offices[facts.office].name}` },
      { label: say('label.to'), value: inline(facts.client.name) },
      { label: say('label.date'), value: sayDate(locale, dateOf(facts.writtenAt)) },
      { label: say('label.reference'), value: facts.reference },
      ...subject(writing),
      ...outcome(writing),
    ]),
  ];
};

/** The client's own words, his policy, or the buyer, or debtor, that every other letter is about. */
function subject({ facts, say }: Writing) {
  if (facts.subject === undefined) return [];
  return [{ label: say(subjectLabel(facts)), value: inline(facts.subject) }];
}

function subjectLabel(facts: Writing['facts']): TextKey {
  if (familyOf(facts.kind) === 'complaint') return 'label.subject';
  const about = aboutOf(facts.kind);
  if (about === 'his-words') return 'label.matter';
  if (about === 'policy') return 'label.policy';
  if (about === 'person') return 'label.data-subject';
  return isAboutDebt(facts) ? 'label.debtor' : 'label.buyer';
}

function outcome({ facts, say }: Writing) {
  const { outcome, limit, appeal, claim } = facts;
  const words = [
    outcome && say(`outcome.${outcome}`),
    limit?.outcome && say(`limit-outcome.${limit.outcome}`),
    appeal?.outcome && say(`appeal-outcome.${appeal.outcome}`),
    claim?.decision && say(`claim-outcome.${claim.decision.outcome}`),
  ].find((word) => word !== undefined);
  return words === undefined ? [] : [{ label: say('label.outcome'), value: words }];
}

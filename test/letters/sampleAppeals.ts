import type { LetterFacts } from '../../shared/domain/letter.ts';
import type { LetterKind } from '../../shared/domain/letterKind.ts';
import type { AppealFact } from '../../shared/domain/limitFacts.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { instant } from './sampleLadder.ts';
import { deadlineOf, decidedAt, manager, money, reasons, working } from './sampleLimits.ts';

type Facts = Partial<LetterFacts>;

const appealedAt = instant('2026-05-06T08:10:00Z');

export function appeal(more: Partial<AppealFact> = {}): AppealFact {
  return { against: 'limit-decision', decidedAt, lodgedAt: appealedAt, ...more };
}

function appealed(office: OfficeCode, more: Partial<AppealFact> = {}): Facts {
  const due = deadlineOf('appeal.decision', office, appealedAt, working(10));
  return { contact: manager, writtenAt: appealedAt, due, appeal: appeal(more) };
}

export function appealDecided(office: OfficeCode, more: Partial<AppealFact> = {}): Facts {
  const newDecision = { amount: money(20_000_000, office), from: decidedAt };
  return {
    ...appealed(office, { outcome: 'partly-changed', newDecision, ...more }),
    ...{ writtenAt: instant('2026-05-13T09:00:00Z'), inTime: true, reasons },
    ...{ text: 'Wij hebben de cijfers 2025 erbij betrokken.', outsideRoutes: ['court-or-arbitration'] },
  };
}

/** The letters of an appeal against a decision on a limit. */
export const ofAppealKind: Record<Extract<LetterKind, `appeal-${string}`>, (office: OfficeCode) => Facts> = {
  'appeal-acknowledged': (office) => appealed(office),
  'appeal-message': (office) => ({ ...appealed(office), text: 'Wij hebben uw stukken ontvangen.' }),
  'appeal-decided': (office) => appealDecided(office),
  'appeal-late': (office) => {
    const due = deadlineOf('appeal.decision', office, appealedAt, working(10));
    const nextDue = deadlineOf('appeal.decision-late', office, due.dueAt, working(5));
    return { contact: manager, appeal: appeal(), due, nextDue, writtenAt: due.dueAt };
  },
  'appeal-withdrawn': () => ({ appeal: appeal(), writtenAt: instant('2026-05-08T09:00:00Z') }),
};

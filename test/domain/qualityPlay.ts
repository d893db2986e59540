import { calendarFor } from '../../shared/domain/calendar.ts';
import type { World } from '../../shared/domain/elapse.ts';
import { linkImprovement, noteImprovement } from '../../shared/domain/improvement/cause.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { startReviews } from '../../shared/domain/quality/begin.ts';
import { qualityProcess } from '../../shared/domain/quality/process.ts';
import { rateLetter, takeSample } from '../../shared/domain/quality/rate.ts';
import type { QualityReview } from '../../shared/domain/quality/state.ts';
import { qualityTable } from '../../shared/domain/quality/table.ts';
import { begin, type CaseMove, type CasePlay } from './casePlay.ts';
import { instant, staff } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';

export const raters: World = {
  people: [
    person('stf_mia', 'senior-manager'),
    person('stf_mae', 'senior-manager'),
    person('stf_dora', 'director'),
  ],
};
const mia = staff('stf_mia');

export const started = (now: string, office: OfficeCode = 'NL', state?: QualityReview) => {
  const { id, version } = calendarFor(office);
  const rules = { charter: '2026-1', calendar: { id, version } };
  const identity = { id: 'qrv_nlsample', reference: 'QRV-SAMPL-00001', office, locale: 'nl-NL' as const };
  return startReviews(state, { ...identity, by: mia, rules, world: raters }, instant(now));
};
export const start = (now: string, office: OfficeCode = 'NL'): CasePlay<QualityReview> =>
  begin(qualityProcess, raters, started(now, office));

type Move = CaseMove<QualityReview>;
/** So many letters, of which the first is of the senior manager's own. */
export const draws =
  (count: number): Move =>
  (state, now) => {
    const letters = Array.from({ length: count }, (_, i) => ({
      ...{
        letterId: `ltr_${i}`,
        kind: 'enquiry-answered' as const,
        handler: i === 0 ? 'stf_mia' : 'stf_eva',
      },
    }));
    return takeSample(state, letters, mia, now);
  };
export const marks = (mark: number) => ({ clear: mark, complete: mark, correct: mark, courteous: mark });
export const rates =
  (n: number, given: Record<string, number> = marks(4), by = 'stf_mae'): Move =>
  (state, now) =>
    rateLetter(state, { letterId: `ltr_${n}`, marks: given, note: 'Good.' }, staff(by), now);

const improvementId = 'imp_nlsample';
export const isLinked: Move = (state, now) => linkImprovement(qualityTable, state, { improvementId }, now);
export const isImproved: Move = (state, now) =>
  noteImprovement(qualityTable, state, { improvementId, unit: 'number', before: '3.2', after: '4.4' }, now);

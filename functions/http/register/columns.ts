import { formats } from '../../../shared/api/accept.ts';
import type { RegisterLine } from '../../../shared/domain/register/line.ts';
import type { Columns } from './csv.ts';

export const csvType = `${formats.csv}; charset=utf-8; header=present`;

const yes = (value: boolean) => (value ? 'yes' : 'no');
const number = (value: number | undefined) => (value === undefined ? '' : String(value));

/** The columns of the register as a table. */
export const columns: Columns<RegisterLine> = {
  reference: ({ reference }) => reference,
  office: ({ office }) => office,
  client: ({ clientId }) => clientId,
  opened: ({ openedAt }) => openedAt,
  'first contact': ({ firstContactAt }) => firstContactAt,
  channel: ({ channel }) => channel,
  kind: ({ kind = '' }) => kind,
  category: ({ category = '' }) => category,
  product: ({ product = '' }) => product,
  severity: ({ severity = '' }) => severity,
  'root cause': ({ rootCause = '' }) => rootCause,
  'step reached': ({ step }) => step,
  status: ({ status }) => status,
  outcome: ({ outcome = '' }) => outcome,
  overturned: ({ overturned }) => yes(overturned),
  remedies: ({ remedies }) => String(remedies.length),
  'remedy amounts': ({ remedies }) =>
    remedies.flatMap(({ amount }) => (amount ? `${amount.amount} ${amount.currency}` : [])).join('; '),
  'days step 1': ({ days }) => number(days.step1),
  'days step 2': ({ days }) => number(days.step2),
  'days senior manager': ({ days }) => number(days['senior-manager']),
  'days directors': ({ days }) => number(days.directors),
  'outside referral': ({ outsideRoutes }) => yes(outsideRoutes),
  'final response due': ({ finalResponse }) => finalResponse?.dueAt ?? '',
  'final response': ({ finalResponse }) => finalResponse?.status ?? '',
  conflicts: ({ conflicts }) => String(conflicts),
};

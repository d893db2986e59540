import type { Instant } from '../instant.ts';
import type { DataOf } from './draft.ts';
import { byDay } from './reminderRow.ts';
import { declaredFor, recordOf } from './standing.ts';
import { type Declaration, type Declared, type PeriodReminder, type YearRecord, yearsKept } from './state.ts';

type Said = Pick<DataOf<'corrected'>, 'from' | 'to' | 'year' | 'lines' | 'owed'>;
type How = { estimated: boolean; inTime?: boolean; at: Instant };

/** A period is declared, corrected or estimated; what was said of it before is gone. */
export function declared(state: Declaration, said: Said, { estimated, inTime, at }: How): Declaration {
  const { from, to, year, lines, owed } = said;
  const before = declaredFor(state, from);
  const first = before === undefined || inTime !== undefined;
  const now: Declared = {
    ...{ from, to, lines, at },
    estimated,
    inTime: inTime ?? before?.inTime ?? false,
    corrections: first ? 0 : before.corrections + 1,
  };
  const record = recordOf(state, year);
  const others = record.declared.filter((one) => one.from !== from);
  const sorted = [...others, now].sort((a, b) => (a.from < b.from ? -1 : 1));
  const late = state.late.filter((reminder) => reminder.from !== from);
  return withYear({ ...state, late }, { ...record, declared: sorted, ...(owed && { owed }) });
}

/** Premium was billed; an account ends what is owed. */
export function billed(state: Declaration, { year, account, ...bill }: DataOf<'billed'>): Declaration {
  const { owed, ...record } = recordOf(state, year);
  const next = { ...record, billed: [...record.billed, bill] };
  if (!account) return withYear(state, { ...next, ...(owed && { owed }) });
  return closeOld(withYear(state, { ...next, accounts: record.accounts + 1 }));
}

/** Reminders were sent, or missed: of each period the newest missed one is still to be sent. */
export function reminded(
  state: Declaration,
  reminders: readonly PeriodReminder[],
  missed: readonly PeriodReminder[],
): Declaration {
  const newest = [...reminders, ...(state.reminded ? [state.reminded] : [])].sort(byDay).at(-1);
  const rest = state.late.filter(({ from }) => !reminders.some((one) => one.from === from));
  return { ...state, ...(newest && { reminded: newest }), late: [...rest, ...missed] };
}

function withYear(state: Declaration, record: YearRecord): Declaration {
  const others = state.years.filter(({ from }) => from !== record.from);
  return { ...state, years: [...others, record].sort((a, b) => (a.from < b.from ? -1 : 1)) };
}

/** A year whose account stands is closed once there are enough newer ones: the header holds no growing list. */
function closeOld(state: Declaration): Declaration {
  const [oldest, next] = state.years;
  if (!oldest || !next || state.years.length <= yearsKept || oldest.owed || oldest.accounts === 0)
    return state;
  return { ...state, years: state.years.slice(1), closedBefore: next.from };
}

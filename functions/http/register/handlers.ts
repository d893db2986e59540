import type { register } from '../../../shared/api/register.ts';
import type { Store } from '../../../shared/data/store.ts';
import { conflictsOf } from '../../../shared/domain/register/conflicts.ts';
import { registerLine } from '../../../shared/domain/register/line.ts';
import type { HandlersOf } from '../serve/call.ts';
import { columns, csvType } from './columns.ts';
import { csvOf } from './csv.ts';
import { everything, pageOf } from './pages.ts';
import { daysOf, periodIn } from './period.ts';
import { quarterReport } from './quarters.ts';
import { readerOf } from './reader.ts';

/** The complaint register, for those who look after how complaints are handled. */
export function registerHandlers(store: Store): HandlersOf<typeof register> {
  return {
    listRegister: async (call) => {
      const reader = await readerOf(store, call);
      const { states, nextCursor } = await pageOf(store, reader, call.query);
      const data = states.map((state) => registerLine(state, call.now));
      return { body: { data, ...(nextCursor && { nextCursor }) } };
    },
    exportRegister: async (call) => {
      const reader = await readerOf(store, call);
      const days = daysOf(call.query, call.now);
      const states = await everything(store, reader, (office) => periodIn(office, days(office)));
      const lines = states.map((state) => registerLine(state, call.now));
      const headers = { 'Content-Disposition': 'attachment; filename="register.csv"' };
      return { content: csvOf(columns, lines), contentType: csvType, headers };
    },
    getQuarter: async (call) => {
      const reader = await readerOf(store, call);
      return { body: await quarterReport(store, reader, call.params.quarter) };
    },
    listConflicts: async (call) => {
      const reader = await readerOf(store, call);
      const { states, nextCursor } = await pageOf(store, reader, call.query);
      return { body: { data: states.flatMap(conflictsOf), ...(nextCursor && { nextCursor }) } };
    },
  };
}

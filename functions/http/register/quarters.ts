import { complaintsAtWork } from '../../../shared/data/complaintPages.ts';
import type { Store } from '../../../shared/data/store.ts';
import { registerLine } from '../../../shared/domain/register/line.ts';
import { type OpenAction, openActionsOf } from '../../../shared/domain/register/openActions.ts';
import { quarterBefore } from '../../../shared/domain/register/quarter.ts';
import { figuresOf, type QuarterReport } from '../../../shared/domain/register/report.ts';
import { everything } from './pages.ts';
import { quarterIn } from './period.ts';
import { asOfNow, type Reader } from './reader.ts';

/** A quarter beside the one before, counted from the register when it is asked for. */
export async function quarterReport(store: Store, reader: Reader, quarter: string): Promise<QuarterReport> {
  const before = quarterBefore(quarter);
  const [lines, linesBefore, openActions] = await Promise.all([
    linesIn(store, reader, quarter),
    linesIn(store, reader, before),
    openActionsNow(store, reader),
  ]);
  const { offices, now } = reader;
  return { quarter, before, offices, asOf: now, ...figuresOf(lines, linesBefore), openActions };
}

async function linesIn(store: Store, reader: Reader, quarter: string) {
  const states = await everything(store, reader, (office) => quarterIn(office, quarter));
  return states.map((state) => registerLine(state, reader.now));
}

/** Read from the work lists: whatever is owed is somebody's task. */
async function openActionsNow(store: Store, reader: Reader): Promise<OpenAction[]> {
  const states = await Promise.all(reader.offices.map((office) => complaintsAtWork(store, office)));
  return states
    .flat()
    .flatMap((state) => openActionsOf(asOfNow(state, reader), reader.now))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

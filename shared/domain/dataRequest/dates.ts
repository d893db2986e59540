import { type DateEntry, rightAt } from '../dateEntry.ts';
import type { DataRequest } from './state.ts';

/** Until when an export can be fetched (`charter.md` F 30). */
export function datesOfDataRequest({ export: exported, rules }: DataRequest): DateEntry[] {
  return exported ? [rightAt({ name: 'data.export' }, rules, exported.until)] : [];
}

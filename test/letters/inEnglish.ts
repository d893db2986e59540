import { read } from './reading.ts';
import { factsOf } from './sampleFacts.ts';

type Facts = Parameters<typeof factsOf>;

/** The letter that the office in Dublin writes with these facts. */
export function said(kind: Facts[0], more: Facts[2] = {}): string {
  return read(factsOf(kind, 'IE', more), 'en-IE');
}

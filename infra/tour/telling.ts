import { wall } from './terminal.ts';

/** What was told of a story that was lived through, and the cases it was about. */
export type Told = { lines: string[]; cases: KnownCase[] };
/** A case; what belongs to a policy is read by the policy's id. */
export type KnownCase = { id: string; reference: string; kind: CaseKind; policyId?: string };
type CaseKind =
  | ('complaint' | 'limit' | 'appeal' | 'overdue' | 'collection' | 'claim')
  | ('renewal' | 'declarations' | 'invoice');

/** A story as it goes on: what was done at which instant. */
export class Telling {
  readonly lines: string[] = [];
  readonly cases: KnownCase[] = [];

  tell(at: string, what: string): void {
    this.lines.push(`${wall(at)}  ${what}`);
  }

  end(): Told {
    const { lines, cases } = this;
    return { lines, cases };
  }
}

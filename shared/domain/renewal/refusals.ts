import { type Refusal, refused } from '../decision.ts';
import type { RenewalEventType } from './event.ts';
import type { Renewal } from './state.ts';
import { mayHappen } from './table.ts';

const because = {
  open: ['no-documents-yet', 'The documents of the renewal have not been issued yet.'],
  'documents-issued': ['already-issued', 'The documents of the renewal have been issued already.'],
  accepted: ['already-accepted', 'The client has accepted the renewal: it binds both.'],
  'notice-given': ['notice-given', 'Notice has been given: the policy does not renew.'],
  ended: ['policy-ended', 'The policy has ended, or ends: there is nothing to renew.'],
} as const satisfies Record<Renewal['status'], readonly [string, string]>;

/** Why this cannot happen to a renewal as it stands; undefined when it can. */
export function notNow(type: RenewalEventType, { status, notice }: Renewal): Refusal | undefined {
  if (!notice && type !== 'notice-given')
    return refused('conflict', 'does-not-renew', 'This policy ends on its last day: it does not renew.');
  const [code, text] = because[status];
  return mayHappen(type, status) ? undefined : refused('conflict', code, text);
}

import * as z from 'zod';
import { system } from '../../domain/actor.ts';
import { failLetter } from '../../domain/invoice/converse.ts';
import { InvoiceDraft } from '../../domain/invoice/draft.ts';
import { credited, setOff } from '../../domain/invoice/receive.ts';
import { creditUsed } from '../../domain/invoice/refund.ts';
import type { Invoice } from '../../domain/invoice/state.ts';
import { noticeDelivered } from '../../domain/invoice/suspend.ts';
import { Minor } from '../../domain/money.ts';
import { invoiceKind } from '../invoiceKind.ts';
import { issueFrom, issueKeys } from '../issuing.ts';
import { letterPlace } from '../keys.ts';
import { premiumAccountIn } from '../premiumAccounts.ts';
import { known, type Reactions } from '../reactions.ts';

const Credited = z.strictObject({ creditNoteId: z.string(), number: z.string(), amount: Minor });
const CreditUsed = z.strictObject({ invoiceId: z.string(), used: Minor });
const SetOff = z.strictObject({ key: z.string(), claimId: z.string(), amount: Minor });

export const invoiceReactions: Reactions<Invoice> = {
  kind: invoiceKind,
  letterFailed: failLetter,
  letterDelivered: (state, letterId, at) => {
    const place = letterPlace(letterId);
    return place && noticeDelivered(state, place.seq, at);
  },
  alsoFor: ({ name, data, at }) => (name === 'premium-billed' ? issueKeys(InvoiceDraft.parse(data), at) : []),
  signals: {
    /** Another case bills premium: an advance, or the account of a year (`charter.md` F 28). */
    'premium-billed': (state, { caseId: id, signal, world, found }) => {
      if (state) return undefined;
      const draft = InvoiceDraft.parse(signal.data);
      const decision = issueFrom(found, { id, draft, by: system, world, now: signal.at });
      if (!decision) throw new Error(`The policy ${draft.policyId} that ${id} bills is not there`);
      return decision;
    },
    credited: (state, told) => credited(known(state, told), Credited.parse(told.signal.data), told.signal.at),
    'credit-used': (state, told) => {
      const note = known(state, told);
      const { account } = premiumAccountIn(told.found, note.draft.policyId);
      return creditUsed(note, CreditUsed.parse(told.signal.data), account, told.signal.at);
    },
    'set-off': (state, told) => setOff(known(state, told), SetOff.parse(told.signal.data), told.signal.at),
  },
};

import type { claims } from '../../../shared/api/claims.ts';
import { claimKind } from '../../../shared/data/claimKind.ts';
import { accountReader } from '../../../shared/domain/bank/readAccount.ts';
import { giveInformation } from '../../../shared/domain/claim/ask.ts';
import { cancelClaim } from '../../../shared/domain/claim/cancel.ts';
import { clientWrites } from '../../../shared/domain/claim/converse.ts';
import { reportInsolvency } from '../../../shared/domain/claim/insolvency.ts';
import { receiveMoney } from '../../../shared/domain/claim/receive.ts';
import { minorOf } from '../../../shared/domain/money.ts';
import { readOwn, requireOwn, timelinePage } from '../caseReading.ts';
import { clientClaimCommand, disputed } from '../claimCommands.ts';
import { payeeGiven } from '../claimPayee.ts';
import type { AccountDesk } from '../instructing.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { fileOwn } from './filing.ts';
import { claimDetail, claimPage } from './reading.ts';
import { withdrawing } from './withdrawing.ts';

/** What clients do about their claims: load, elapse, decide, commit. */
export function claimHandlers({ store, accounts }: AccountDesk): HandlersOf<typeof claims> {
  return {
    fileClaim: (call) => fileOwn(store, call),
    listClaims: async ({ caller, query, now }) => {
      const of = { index: 'client', owner: caller.clientId } as const;
      return { body: await claimPage(store, of, query, { audience: 'client', now }) };
    },
    getClaim: async (call) => {
      const one = await readOwn(store, claimKind, call.params.id, call);
      const body = claimDetail(one, call.now, 'client');
      return { body, etag: String(body.version) };
    },
    getClaimTimeline: async ({ caller, params, query }) => {
      await requireOwn(store, claimKind, params.id, caller.clientId);
      return { body: await timelinePage(store, params.id, query, 'client') };
    },
    tellClaimReceipt: (call) =>
      clientClaimCommand(store, call, (state, { by }) =>
        receiveMoney(state, receiptOf(call.body), by, call.now),
      ),
    disputeClaim: (call) =>
      clientClaimCommand(store, call, (state, { by }) => disputed(state, call.body, by, call.now)),
    giveClaimInformation: (call) =>
      clientClaimCommand(store, call, (state, { by }) =>
        giveInformation(state, call.body.text, by, call.now),
      ),
    writeOnClaim: (call) =>
      clientClaimCommand(store, call, (state, { by }) => clientWrites(state, call.body.text, by, call.now)),
    reportInsolvency: (call) =>
      clientClaimCommand(store, call, (state, { by }) => reportInsolvency(state, call.body, by, call.now)),
    giveClaimPayee: async (call) => {
      const read = await accountReader(accounts);
      return clientClaimCommand(store, call, (state, { by }) =>
        payeeGiven(state, call.body, read, by, call.now),
      );
    },
    withdrawClaim: (call) =>
      clientClaimCommand(
        store,
        call,
        (state, { by }) => cancelClaim(state, call.body.because, by, call.now),
        withdrawing(store, call.params.id),
      ),
  };
}

function receiptOf({ reference: key, amount, ...rest }: Call<(typeof claims)['tellClaimReceipt']>['body']) {
  const { minor, currency } = minorOf(amount);
  return { key, ...rest, amount: minor, currency, source: 'client' as const };
}

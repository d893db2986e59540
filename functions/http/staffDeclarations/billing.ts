import type { staffDeclarations } from '../../../shared/api/staffDeclarations.ts';
import { invoiceIdOf } from '../../../shared/data/invoiceIds.ts';
import type { Store } from '../../../shared/data/store.ts';
import { localDateAt } from '../../../shared/domain/calendar.ts';
import { makeAccount } from '../../../shared/domain/declaration/account.ts';
import { billAdvance } from '../../../shared/domain/declaration/advance.ts';
import type { Ask } from '../../../shared/domain/declaration/billing.ts';
import type { Declaration } from '../../../shared/domain/declaration/state.ts';
import { supplierIn } from '../../../shared/domain/invoice/suppliers.ts';
import { staffDeclarationCommand } from '../declarationCommands.ts';
import { guardOf } from '../outcome.ts';
import type { Call } from '../serve/call.ts';

type Routes = typeof staffDeclarations;
type Billing = Call<Routes['billPremiumAdvance']> | Call<Routes['makePremiumAccount']>;

/** Bills what of the advance has fallen due: one read, one transaction; the invoice follows from it. */
export function advance(store: Store, call: Call<Routes['billPremiumAdvance']>) {
  return staffDeclarationCommand(store, call, (state, by) =>
    billAdvance(state, askOf(state, call), by, call.now),
  );
}

/** Makes the account of a year; the invoice or credit note follows from it. */
export function account(store: Store, call: Call<Routes['makePremiumAccount']>) {
  return staffDeclarationCommand(store, call, (state, by) =>
    makeAccount(state, askOf(state, call), by, call.now),
  );
}

function askOf({ office }: Declaration, call: Billing): Ask {
  const supplier = supplierIn(process.env.STAGE, office, localDateAt(office, call.now));
  return { year: call.body.year, invoiceId: billIdOf(call), supplier };
}

/** The id of the invoice follows from the request, as that of every new case does. */
function billIdOf(call: Billing): string {
  const { id } = call.params;
  const asked = guardOf(`staff ${call.caller.apiKeyId}`, call)?.hash ?? call.requestId;
  return invoiceIdOf(id, asked);
}

import { complaintKind } from '../../../shared/data/complaintKind.ts';
import { keyHolderKey } from '../../../shared/data/keys.ts';
import { type Found, readAll } from '../../../shared/data/read.ts';
import { worldIn, worldKeys } from '../../../shared/data/registers.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { Complaint } from '../../../shared/domain/complaint/state.ts';
import { asOf } from '../../../shared/domain/elapse.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { OfficeCode } from '../../../shared/domain/office.ts';
import type { Call, StaffCaller } from '../serve/call.ts';
import { listedOffice, staffIn } from '../staff.ts';

type RegisterCall = Pick<Call, 'operation' | 'now'> & {
  caller: StaffCaller;
  query: { office?: OfficeCode | undefined };
};

/** Who reads, of which offices, and when: what every page of the register needs. */
export type Reader = { offices: OfficeCode[]; now: Instant; found: Found };

/** Throws Stop (403) unless his role may read this, and the office is one of his. */
export async function readerOf(store: Store, call: RegisterCall): Promise<Reader> {
  const { caller, query, now } = call;
  const holder = staffIn(await readAll(store, [keyHolderKey(caller.apiKeyId)]), call);
  const offices = query.office ? [listedOffice(holder, query.office)] : holder.offices;
  return { offices, now, found: await readAll(store, offices.flatMap(worldKeys)) };
}

/** A complaint as of now, though the alarm of a passed deadline may be a minute away. */
export function asOfNow(state: Complaint, { found, now }: Reader): Complaint {
  return asOf(complaintKind.process, state, now, worldIn(found, state.office)).state;
}

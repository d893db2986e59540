import { forbidden, notFound, Stop } from '../../shared/api/problem.ts';
import type { Found } from '../../shared/data/read.ts';
import { keyHolderIn } from '../../shared/data/registers.ts';
import { mayRead, mayUse, type StaffOperation } from '../../shared/domain/authority.ts';
import type { Handler } from '../../shared/domain/handler.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { OfficeCode } from '../../shared/domain/office.ts';
import { isValid, type KeyHolder } from '../../shared/domain/person.ts';
import { isQualifiedFor } from '../../shared/domain/qualificationFor.ts';

type StaffCall = { caller: { apiKeyId: string }; now: Instant; operation: string };

/** The person behind the key, read in this very request. Throws Stop (403) unless his role may do this. */
export function staffIn(found: Found, { caller, now, operation }: StaffCall): KeyHolder {
  const holder = keyHolderIn(found, caller.apiKeyId);
  if (!holder || !isValid(holder, now))
    throw new Stop(forbidden('This key belongs to nobody who works here now.'));
  if (!mayUse(holder.role, operation as StaffOperation)) {
    throw new Stop(forbidden(`Your role, ${holder.role}, may not do this.`));
  }
  if (!isQualifiedFor(holder, operation as StaffOperation, now)) {
    throw new Stop(
      forbidden('The qualification that gives you this authority has ended, or is not registered.'),
    );
  }
  return holder;
}

/** A case of another office is answered like one that does not exist. */
export function requireOffice(holder: KeyHolder, office: OfficeCode | undefined): void {
  if (!office || !holder.offices.includes(office)) throw new Stop(notFound());
}

/** A case of his offices, or one that was given to him because nobody independent was left in its own. */
export function requireCase(
  holder: KeyHolder,
  state: { office: OfficeCode; handler: Handler } | undefined,
): void {
  const given = state && 'staffId' in state.handler && state.handler.staffId === holder.staffId;
  if (!given) requireOffice(holder, state?.office);
}

/** Letters and work are read by whoever reads that kind of case. Throws Stop (403). */
export function requireKind({ role }: KeyHolder, caseId: string): void {
  if (!mayRead(role, caseId.slice(0, 3)))
    throw new Stop(forbidden(`Your role, ${role}, does not read these cases.`));
}

/** The office whose list is read: the one asked for, or the person's first. */
export function listedOffice(holder: KeyHolder, asked: OfficeCode | undefined): OfficeCode {
  const office = asked ?? holder.offices[0];
  if (!office || !holder.offices.includes(office))
    throw new Stop(forbidden('That is not an office of yours.'));
  return office;
}

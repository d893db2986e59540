import type { StaffOperation } from './authority.ts';
import type { Instant } from './instant.ts';
import type { KeyHolder } from './person.ts';
import { isQualified, type QualificationCode } from './qualification.ts';

/** What somebody must be qualified for to use an operation; every other one needs his role alone (`charter.md` C09). */
export const qualificationFor = {
  respondToComplaint: 'complaints',
  promiseRemedy: 'complaints',
  decideCreditLimit: 'credit-limits',
  approveCreditLimit: 'credit-limits',
  announceLimitChange: 'credit-limits',
  decideClaim: 'claims',
  approveClaim: 'claims',
  decideClaimInterest: 'claims',
  orderClaimPayment: 'claims',
  proposeCollectionPlan: 'collections',
  announceKeptRight: 'collections',
  closeCollection: 'collections',
  decideAppeal: 'appeals',
} as const satisfies Partial<Record<StaffOperation, QualificationCode>>;

/** Whether the person is qualified for an operation, as far as it asks for that. */
export function isQualifiedFor(
  holder: Pick<KeyHolder, 'offices' | 'qualifications'>,
  operation: StaffOperation,
  at: Instant,
): boolean {
  const code = (qualificationFor as Partial<Record<StaffOperation, QualificationCode>>)[operation];
  return code === undefined || isQualified(holder, code, at);
}

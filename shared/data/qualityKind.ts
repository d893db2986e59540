import type { OfficeCode } from '../domain/office.ts';
import { qualityProcess } from '../domain/quality/process.ts';
import { QualityReview } from '../domain/quality/state.ts';
import type { CaseKind } from './caseRecord.ts';
import { newId } from './keys.ts';

/** How the reviews of an office's letters are kept. */
export const qualityKind: CaseKind<QualityReview> = {
  process: qualityProcess,
  schema: QualityReview,
  prefix: 'qrv',
  reference: 'QRV',
  swept: true,
};

/** The one review case of an office, for ever. */
export const qualityIdOf = (office: OfficeCode): string => newId(qualityKind.prefix, office, 'letters');

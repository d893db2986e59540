import {
  acknowledgedData,
  erasedData,
  exportedData,
  extendedData,
  refusedData,
  withdrawnData,
} from './kinds/dataRequest.ts';
import { late } from './kinds/late.ts';
import type { FormsOf } from './letterForms.ts';

/** The letters about personal data. */
export const dataRequestForms = {
  'data-request-acknowledged': { title: 'data-request-acknowledged.title', body: acknowledgedData },
  'data-request-extended': { title: 'data-request-extended.title', body: extendedData },
  'data-request-exported': { title: 'data-request-exported.title', body: exportedData },
  'data-request-erased': { title: 'data-request-erased.title', body: erasedData },
  'data-request-refused': { title: 'data-request-refused.title', body: refusedData },
  'data-request-late': { title: 'data-request-late.title', body: late },
  'data-request-withdrawn': { title: 'data-request-withdrawn.title', body: withdrawnData },
} as const satisfies FormsOf<'data-request'>;

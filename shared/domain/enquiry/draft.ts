import { happensIn } from '../draft.ts';
import type { EnquiryEvent } from './event.ts';
import { enquiryTable } from './table.ts';

/** An event of one of these types. */
export const happens = happensIn<EnquiryEvent>(enquiryTable);

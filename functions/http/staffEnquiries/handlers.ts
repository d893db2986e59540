import type { staffEnquiries } from '../../../shared/api/staffEnquiries.ts';
import type { Store } from '../../../shared/data/store.ts';
import type { HandlersOf } from '../serve/call.ts';
import { enquiryDeskHandlers } from './enquiries.ts';
import { feedbackDeskHandlers } from './feedback.ts';

/** What the staff do about enquiries and feedback. */
export function staffEnquiryHandlers(store: Store): HandlersOf<typeof staffEnquiries> {
  return { ...enquiryDeskHandlers(store), ...feedbackDeskHandlers(store) };
}

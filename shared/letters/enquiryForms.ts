import {
  enquiryAcknowledged,
  enquiryAnswered,
  enquiryHandedOver,
  feedbackAcknowledged,
  feedbackAnswered,
} from './kinds/enquiry.ts';
import { improvementDone } from './kinds/improvement.ts';
import { late } from './kinds/late.ts';
import { messageAbout } from './kinds/message.ts';
import type { FormsOf } from './letterForms.ts';

/** The letters about an enquiry, feedback, and what came of them. */
export const enquiryForms = {
  'enquiry-acknowledged': { title: 'enquiry-acknowledged.title', body: enquiryAcknowledged },
  'enquiry-message': { title: 'enquiry-message.title', body: messageAbout('enquiry-message.lead') },
  'enquiry-answered': { title: 'enquiry-answered.title', body: enquiryAnswered },
  'enquiry-late': { title: 'enquiry-late.title', body: late },
  'enquiry-handed-over': { title: 'enquiry-handed-over.title', body: enquiryHandedOver },
  'feedback-acknowledged': { title: 'feedback-acknowledged.title', body: feedbackAcknowledged },
  'feedback-answered': { title: 'feedback-answered.title', body: feedbackAnswered },
  'feedback-late': { title: 'feedback-late.title', body: late },
  'improvement-done': { title: 'improvement-done.title', body: improvementDone },
} as const satisfies FormsOf<'enquiry' | 'feedback' | 'improvement'>;

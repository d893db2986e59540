import type { RouteName } from '../../shared/api/index.ts';
import { marks } from './enquiryRequests.ts';

const text = { text: 'Hallo' };
const somebody = { staffId: 'stf_nl0000' };
const plan = { ownerId: 'stf_nl0000', dueOn: '2026-06-30' };

/** What each command about an enquiry, feedback, an improvement or a review is sent with. */
export const voiceBodies: Partial<Record<RouteName, object>> = {
  writeOnEnquiry: text,
  answerEnquiry: text,
  writeAboutEnquiry: text,
  assignEnquiry: somebody,
  handOverEnquiry: {},
  answerFeedback: text,
  assignFeedback: somebody,
  planImprovement: plan,
  completeImprovement: { did: { 'nl-NL': 'Hallo' }, after: '1' },
  dropImprovement: { because: 'Hallo' },
  sampleLetters: {},
  rateLetter: { letterId: 'ltr_nl0000', marks },
};

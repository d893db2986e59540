import type { Role } from './person.ts';

/** Enquiries, feedback and the improvements that follow from them: whoever works with complaints. */
const workers = ['handler', 'senior-manager', 'director', 'complaints-officer'] as const;
const readers = [...workers, 'board-reader'] as const;
/** Whoever rates letters may read every kind of case. */
const raters = ['senior-manager', 'director'] as const;
const ratingReaders = [...raters, 'complaints-officer', 'board-reader'] as const;

/** Who reads these cases, by the prefix of their ids. */
export const voiceCaseReaders = { enq: readers, fbk: readers, imp: readers, qrv: ratingReaders } as const;

/** The part of the table of authority that is about what clients ask and say, and what came of it. */
export const voiceAuthority = {
  listStaffEnquiries: readers,
  getStaffEnquiry: readers,
  getStaffEnquiryTimeline: readers,
  logEnquiry: workers,
  answerEnquiry: workers,
  writeAboutEnquiry: workers,
  assignEnquiry: workers,
  addStaffEnquiryDocument: workers,
  addStaffFeedbackDocument: workers,
  handOverEnquiry: workers,
  listStaffFeedback: readers,
  getStaffFeedback: readers,
  getStaffFeedbackTimeline: readers,
  logFeedback: workers,
  answerFeedback: workers,
  assignFeedback: workers,
  listStaffImprovements: readers,
  getStaffImprovement: readers,
  getStaffImprovementTimeline: readers,
  recordImprovement: workers,
  planImprovement: workers,
  completeImprovement: workers,
  dropImprovement: workers,
  listQualityReviews: ratingReaders,
  getQualityReview: ratingReaders,
  getQualityReviewTimeline: ratingReaders,
  startQualityReviews: raters,
  sampleLetters: raters,
  rateLetter: raters,
} as const satisfies Record<string, readonly Role[]>;

import { answerMissed } from '../answering/answer.ts';
import type { Process } from '../elapse.ts';
import { silenceEnds } from './converse.ts';
import { foldEnquiry } from './fold.ts';
import type { Enquiry } from './state.ts';
import { enquiryDesk, timerOrder } from './table.ts';

export const enquiryProcess: Process<Enquiry> = {
  kind: 'enquiry',
  fold: foldEnquiry,
  timerOrder,
  onTimer: { 'answer-due': answerMissed(enquiryDesk), 'silence-close': silenceEnds },
};

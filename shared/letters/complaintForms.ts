import { acknowledged } from './kinds/acknowledged.ts';
import { answered } from './kinds/answered.ts';
import { assigned } from './kinds/assigned.ts';
import { broken } from './kinds/broken.ts';
import { contactMissed } from './kinds/contactMissed.ts';
import { directorsBroken } from './kinds/directorsBroken.ts';
import { finalResponseMissed } from './kinds/finalResponseMissed.ts';
import { findingsMissed } from './kinds/findingsMissed.ts';
import { messageLetter } from './kinds/message.ts';
import { escalated, handedOver, referred } from './kinds/moved.ts';
import { notAgreed } from './kinds/notAgreed.ts';
import { progress } from './kinds/progress.ts';
import { remedyDone, remedyMissed, remedyPromised } from './kinds/remedy.ts';
import { reminder } from './kinds/reminder.ts';
import { resolved } from './kinds/resolved.ts';
import { closedNoReply, reopened } from './kinds/silenceEnd.ts';
import { sorted } from './kinds/sorted.ts';
import { stays } from './kinds/stays.ts';
import { withdrawn } from './kinds/withdrawn.ts';
import type { FormsOf } from './letterForms.ts';

/** The letters of a complaint. */
export const complaintForms = {
  'complaint-acknowledged': { title: 'acknowledged.title', body: acknowledged },
  'complaint-message': { title: 'message.title', body: messageLetter },
  'complaint-progress': { title: 'progress.title', body: progress },
  'complaint-answered': { title: 'answered.title', body: answered },
  'complaint-resolved': { title: 'resolved.title', body: resolved },
  'complaint-step1-broken': { title: 'broken.title', body: broken },
  'complaint-step2-broken': { title: 'broken.title', body: broken },
  'complaint-senior-manager-broken': { title: 'broken.title', body: broken },
  'complaint-directors-broken': { title: 'broken.title', body: directorsBroken },
  'complaint-directors-contact-missed': { title: 'broken.title', body: contactMissed },
  'complaint-findings-missed': { title: 'broken.title', body: findingsMissed },
  'complaint-escalated': { title: 'escalated.title', body: escalated },
  'complaint-handed-over': { title: 'handed-over.title', body: handedOver },
  'complaint-referred': { title: 'referred.title', body: referred },
  'complaint-stays': { title: 'stays.title', body: stays },
  'complaint-reminder': { title: 'reminder.title', body: reminder },
  'complaint-closed-no-reply': { title: 'closed-no-reply.title', body: closedNoReply },
  'complaint-reopened': { title: 'reopened.title', body: reopened },
  'complaint-not-agreed': { title: 'not-agreed.title', body: notAgreed },
  'complaint-remedy-promised': { title: 'remedy-promised.title', body: remedyPromised },
  'complaint-remedy-done': { title: 'remedy-done.title', body: remedyDone },
  'complaint-remedy-missed': { title: 'broken.title', body: remedyMissed },
  'complaint-final-response-missed': { title: 'final-response.title', body: finalResponseMissed },
  'complaint-assigned': { title: 'assigned.title', body: assigned },
  'complaint-sorted': { title: 'sorted.title', body: sorted },
  'complaint-withdrawn': { title: 'withdrawn.title', body: withdrawn },
} as const satisfies FormsOf<'complaint'>;

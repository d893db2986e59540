import { file } from './claimBodies.ts';
import { ids } from './paperOffice.ts';
import { voiceIds } from './paperVoices.ts';

const text = { text: 'Hello.' };
const asked = { subject: 'A question', ...text };
const logged = { clientId: ids.client, channel: 'phone', receivedAt: '2026-04-22T09:00:00Z' };
const handler = `stf_nl${'b'.repeat(26)}`;

/** A body that each command about enquiries, feedback, improvements and reviews takes, by its path. */
export const voiceBodies: Record<string, unknown> = {
  '/enquiries': asked,
  '/enquiries/{id}/messages': text,
  '/enquiries/{id}/documents': file,
  '/staff/enquiries/{id}/documents': file,
  '/feedback/{id}/documents': file,
  '/staff/feedback/{id}/documents': file,
  '/feedback': asked,
  '/staff/enquiries': { ...logged, ...asked },
  '/staff/enquiries/{id}/answers': text,
  '/staff/enquiries/{id}/messages': text,
  '/staff/enquiries/{id}/assignee': { staffId: handler },
  '/staff/enquiries/{id}/complaint': {},
  '/staff/feedback': { ...logged, ...asked },
  '/staff/feedback/{id}/answers': text,
  '/staff/feedback/{id}/assignee': { staffId: handler },
  '/staff/improvements': {
    ...{ office: 'NL', causes: [voiceIds.feedback], ownerId: handler, dueOn: '2026-06-30' },
    words: { 'nl-NL': { said: 'Traag.', change: 'Sneller.', measure: 'Seconden' } },
    measure: { unit: 'number', before: '6' },
  },
  '/staff/improvements/{id}/plan': { ownerId: handler, dueOn: '2026-06-30' },
  '/staff/improvements/{id}/completion': { did: { 'nl-NL': 'Snel.', 'en-IE': 'Quick.' }, after: '2' },
  '/staff/improvements/{id}/withdrawal': { because: 'Too dear.' },
  '/staff/quality-reviews': { office: 'NL' },
  '/staff/quality-reviews/{id}/samples': {},
  '/staff/quality-reviews/{id}/ratings': {
    ...{ letterId: voiceIds.letter, marks: { clear: 4, complete: 4, correct: 4, courteous: 4 } },
  },
};

/** The id that stands in such a path; undefined in any other. */
export function voiceIdFor(path: string): string | undefined {
  if (path.includes('/enquiries/')) return voiceIds.enquiry;
  if (path.includes('/feedback/')) return voiceIds.feedback;
  if (path.includes('/improvements/')) return voiceIds.improvement;
  if (path.endsWith('/samples')) return voiceIds.undrawn;
  return path.includes('/quality-reviews/') ? voiceIds.drawn : undefined;
}

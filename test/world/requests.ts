import { type Actor, asClient, asStaff, later } from './moves.ts';

/** What is said in the tests: one complaint, and all that is done about it. */
export const words = { subject: 'Limiet ingetrokken', description: 'Niemand zei waarom.' };
export const phoned = (firstContactAt: string) => (actor: Actor) => ({
  ...words,
  ...{ clientId: actor.clientId, channel: 'phone', firstContactAt },
});
export const upheld = { outcome: 'upheld', explanation: 'U heeft gelijk.' };
export const reasons = [{ code: 'late', because: 'Te laat gemeld.', clause: '7.1', remedy: 'Meld op tijd.' }];
export const rejected = { outcome: 'rejected', explanation: 'Wij zien het anders.', reasons };
export const spoken = {
  reached: true,
  channel: 'phone',
  contactAt: '2026-04-22T13:20:00Z',
  text: 'Gesproken.',
};
export const sha256 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
export const document = { name: 'brief.pdf', contentType: 'application/pdf', size: 1000, sha256 };
export const hours = 3_600;
export const days = 24 * hours;

export const open = asClient('openComplaint', words);
export const contact = asStaff('key-eva', 'recordComplaintContact', spoken);
export const answer = asStaff('key-eva', 'respondToComplaint', upheld);
export const message = asClient('writeMessage', { text: 'Hoe staat het ermee?' });
export const writes = (awaitsReply: boolean) =>
  asStaff('key-eva', 'writeToClient', { text: 'Wij zoeken het uit.', awaitsReply });
export const answered = [open, later(2 * hours), answer, later(hours)];
export const person = {
  ...{ name: 'Noor', role: 'handler', offices: ['NL', 'BE'], phone: '+31 20 000 0012' },
  ...{ email: 'noor@insurer.example', hours: '09:00-17:00', languages: ['nl'] },
};
export const client = { name: 'Klaver BV', office: 'NL', email: 'post@klaver.example' };
export const member = { issuer: 'https://issuer.example', subject: 'bob', rights: ['read', 'act'] };
export const tom = ({ staff }: Actor) => staff['key-tom'];
export const company = ({ clientId }: Actor) => clientId;

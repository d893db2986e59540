import {
  type Actor,
  alarmRings,
  alarmsLost,
  asClient,
  asStaff,
  later,
  type Move,
  mailEvent,
  operator,
  reconciles,
  streamLost,
  until,
} from './moves.ts';

/** One command, or one thing that happens by itself, and what was there before. */
export type Scenario = {
  name: string;
  given?: Move[];
  when: Move;
  /** Works on what the whole office shares, so every point has a world of its own. */
  alone?: true;
  /** The client has no mail address. */
  noAddress?: true;
  /** Happens when it is found out, not when it began: its instants differ with the fault. */
  whenFound?: true;
};

const words = { subject: 'Limiet ingetrokken', description: 'Niemand zei waarom.' };
const phoned = (firstContactAt: string) => (actor: Actor) => ({
  ...words,
  ...{ clientId: actor.clientId, channel: 'phone', firstContactAt },
});
const upheld = { outcome: 'upheld', explanation: 'U heeft gelijk.' };
const reasons = [{ code: 'late', because: 'Te laat gemeld.', clause: '7.1', remedy: 'Meld op tijd.' }];
const rejected = { outcome: 'rejected', explanation: 'Wij zien het anders.', reasons };
const spoken = { reached: true, channel: 'phone', contactAt: '2026-04-22T13:20:00Z', text: 'Gesproken.' };
const sha256 = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
const document = { name: 'brief.pdf', contentType: 'application/pdf', size: 1000, sha256 };
const hours = 3_600;
const days = 24 * hours;

const open = asClient('openComplaint', words);
const contact = asStaff('key-eva', 'recordComplaintContact', spoken);
const answer = asStaff('key-eva', 'respondToComplaint', upheld);
const message = asClient('writeMessage', { text: 'Hoe staat het ermee?' });
const writes = (awaitsReply: boolean) =>
  asStaff('key-eva', 'writeToClient', { text: 'Wij zoeken het uit.', awaitsReply });
const answered = [open, later(2 * hours), answer, later(hours)];
const person = {
  ...{ name: 'Noor', role: 'handler', offices: ['NL', 'BE'], phone: '+31 20 000 0012' },
  ...{ email: 'noor@insurer.example', hours: '09:00-17:00', languages: ['nl'] },
};
const client = { name: 'Klaver BV', office: 'NL', email: 'post@klaver.example' };
const member = { issuer: 'https://issuer.example', subject: 'bob', rights: ['read', 'act'] };
const tom = ({ staff }: Actor) => staff['key-tom'];
const company = ({ clientId }: Actor) => clientId;

/** Every command and everything that happens by itself: a new one is one more line. */
export const scenarios: Scenario[] = [
  { name: 'open', when: open },
  { name: 'open, no mail address', when: open, noAddress: true, whenFound: true },
  { name: 'log by phone', when: asStaff('key-eva', 'logComplaint', phoned('2026-04-22T09:00:00Z')) },
  { name: 'log late', when: asStaff('key-eva', 'logComplaint', phoned('2026-04-17T09:00:00Z')) },
  { name: 'client writes', given: [open, later(hours)], when: message },
  { name: 'client writes after our word', given: [open, writes(true), later(hours)], when: message },
  { name: 'client writes after nine days', given: [open, later(9 * days)], when: message },
  { name: 'we write', given: [open, message, later(hours)], when: writes(false) },
  { name: 'we write and await', given: [open, later(hours)], when: writes(true) },
  { name: 'note', given: [open], when: asStaff('key-eva', 'addComplaintNote', { text: 'Let op.' }) },
  { name: 'document', given: [open], when: asClient('addComplaintDocument', document) },
  {
    name: 'our document',
    given: [open],
    when: asStaff('key-eva', 'addStaffComplaintDocument', document),
  },
  { name: 'contact', given: [open], when: contact },
  {
    name: 'assign',
    given: [open, later(hours)],
    when: asStaff('key-mia', 'assignComplaint', (actor) => ({ staffId: tom(actor) })),
  },
  { name: 'answer', given: [open, later(hours)], when: answer },
  {
    name: 'answer with reasons',
    given: [open, contact, later(hours)],
    when: asStaff('key-eva', 'respondToComplaint', rejected),
  },
  { name: 'answer too late', given: [open, later(3 * days)], when: answer },
  { name: 'accept', given: answered, when: asClient('acceptAnswer') },
  { name: 'withdraw', given: [open, later(hours)], when: asClient('withdrawComplaint', { because: 'Ok.' }) },
  { name: 'wake: progress asked', given: [open, until('progress-asked')], when: alarmRings },
  {
    name: 'wake: step missed',
    given: [open, until('progress-asked'), alarmRings, until('step-due')],
    when: alarmRings,
  },
  { name: 'wake: nothing due', given: [open, message, answer, later(hours)], when: alarmRings },
  { name: 'wake: many due', given: [open, later(9 * days)], when: alarmRings },
  { name: 'letter delivered', given: [open, later(60)], when: mailEvent('Delivery') },
  { name: 'letter bounced', given: [open, later(60)], when: mailEvent('Bounce') },
  {
    name: 'register person',
    when: asStaff('key-ada', 'registerPerson', { ...person, offices: ['NL'], apiKeyId: 'key-noor' }),
    alone: true,
  },
  {
    name: 'new key',
    when: asStaff('key-ada', 'replacePersonKey', { apiKeyId: 'key-tom-2' }, tom),
    alone: true,
  },
  { name: 'disable person', when: asStaff('key-ada', 'disablePerson', {}, tom), alone: true },
  { name: 'operator adds', when: operator({ command: 'add', apiKeyId: 'k2', card: person }), alone: true },
  {
    name: 'operator rotates',
    when: operator((actor) => ({ command: 'rotate', apiKeyId: 'k2', staffId: tom(actor) })),
    alone: true,
  },
  {
    name: 'operator disables',
    when: operator((actor) => ({ command: 'disable', staffId: tom(actor) })),
    alone: true,
  },
  { name: 'register client', when: asStaff('key-ada', 'registerClient', client), alone: true },
  { name: 'add member', when: asStaff('key-ada', 'addMember', member, company), alone: true },
  {
    name: 'assign contact',
    when: asStaff('key-mia', 'assignContact', (actor) => ({ staffId: tom(actor) }), company),
    alone: true,
  },
  {
    name: 'reconcile delivers',
    given: [streamLost, open, later(600)],
    when: reconciles,
    alone: true,
  },
  {
    name: 'reconcile wakes',
    given: [open, alarmsLost, until('step-due'), later(600)],
    when: reconciles,
    alone: true,
  },
];

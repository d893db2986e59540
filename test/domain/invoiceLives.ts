import { act, done, wake } from './casePlay.ts';
import * as moves from './invoiceMoves.ts';
import { credit, type InvoicePlay, issue } from './invoicePlay.ts';

/** After every reminder has left on its morning. */
export const reminded = () => ['2026-05-17', '2026-05-29', '2026-06-12'].reduce(morning, issue());
const morning = (play: InvoicePlay, day: string) => wake(play, `${day}T06:05:00Z`);

const announced = () => done(reminded(), '2026-06-17T09:00:00Z', moves.suspends);
const noticed = () => act(announced(), '2026-06-18T07:00:00Z', moves.delivered);
/** 17 June, seven days for the letter and fourteen of notice: the first day without cover is 9 July. */
export const suspended = () => wake(noticed(), '2026-07-09T06:05:00Z');

const tooMuch = () => done(issue(), '2026-05-04T09:00:00Z', moves.pays(1_100_000, 'B-1', '2026-05-04'));
const refundOwed = () => done(credit(90_000), '2026-04-22T13:21:00Z', moves.used(40_000));

/** Lives of invoices in which everything happens that can. */
export const lives: { name: string; play: InvoicePlay }[] = [
  {
    name: 'paid in two parts, and talked about',
    play: done(
      done(
        act(act(issue(), '2026-04-23T09:00:00Z', moves.clientSays), '2026-04-23T10:00:00Z', moves.weSay),
        '2026-05-04T09:00:00Z',
        moves.pays(500_000, 'B-1', '2026-05-04'),
      ),
      '2026-05-05T09:00:00Z',
      moves.pays(589_000, 'B-2', '2026-05-05'),
    ),
  },
  {
    name: 'paid too much, and refunded',
    play: done(tooMuch(), '2026-05-06T09:00:00Z', moves.refunds(11_000)),
  },
  { name: 'paid too much, and forgotten', play: wake(tooMuch(), '2026-05-20T09:00:00Z') },
  { name: 'credited', play: done(issue(), '2026-05-04T09:00:00Z', moves.credits(1_089_000)) },
  { name: 'set off', play: done(issue(), '2026-06-04T09:00:00Z', moves.setsOff(1_089_000)) },
  {
    name: 'suspended, then paid',
    play: done(suspended(), '2026-07-15T09:00:00Z', moves.pays(1_089_000, 'B-9', '2026-07-14')),
  },
  {
    name: 'suspended, then set off in part',
    play: done(suspended(), '2026-07-15T09:00:00Z', moves.setsOff(1_000)),
  },
  { name: 'announced, never delivered', play: wake(announced(), '2026-07-09T06:05:00Z') },
  { name: 'announced, withdrawn', play: done(noticed(), '2026-06-20T09:00:00Z', moves.withdraws) },
  {
    name: 'nobody looked for a week',
    play: wake(wake(issue(), '2026-05-25T09:00:00Z'), '2026-07-01T06:05:00Z'),
  },
  { name: 'a letter came back', play: act(issue(), '2026-04-23T09:00:00Z', moves.letterFails) },
  {
    name: 'a credit note, all of it used',
    play: done(credit(90_000), '2026-04-22T13:21:00Z', moves.used(90_000)),
  },
  {
    name: 'a credit note, the rest refunded',
    play: done(refundOwed(), '2026-04-23T09:00:00Z', moves.refunds(50_000)),
  },
];

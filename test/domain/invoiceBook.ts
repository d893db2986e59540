import type { Invoice } from '../../shared/domain/invoice/state.ts';
import { leftOf } from '../../shared/domain/invoice/state.ts';
import { noPremium, type PremiumAccount, withInvoice } from '../../shared/domain/invoice/unpaidPremium.ts';
import { act } from './casePlay.ts';
import * as moves from './invoiceMoves.ts';
import { creditDraft, draft, first, type InvoiceMove, type InvoicePlay, issue } from './invoicePlay.ts';

type Waiting = { to: string; from: string; name: string; data: Record<string, unknown> };

/** All documents of a policy, and what one of them has to say to another and is not told yet. */
export class InvoiceBook {
  readonly plays = new Map<string, InvoicePlay>();
  readonly credited = new Map<string, number>();
  readonly waiting: Waiting[] = [];
  account: PremiumAccount = noPremium;
  /** Cents of the client that reached us, and that we gave back. */
  received = 0;
  returned = 0;
  private clock = Date.parse('2026-04-22T13:20:00Z');

  get documents(): Invoice[] {
    return [...this.plays.values()].map(({ state }) => state);
  }

  get now(): string {
    this.clock += 60_000;
    return `${new Date(this.clock).toISOString().slice(0, 19)}Z`;
  }

  /** An invoice of so many cents, without tax. */
  bills(amount: number): void {
    const id = `inv_nlbill${this.plays.size}`;
    const { taxes } = creditDraft(amount);
    const lines = [{ kind: 'premium' as const, amount }];
    this.keep(issue({ id, draft: draft({ lines, taxes }), series: this.series() }, this.now), 0);
  }

  /** A credit note; false when more would be credited than was billed. */
  credits(on: Invoice, amount: number): boolean {
    const id = `inv_nlnote${this.plays.size}`;
    const before = this.credited.get(on.id) ?? 0;
    const note = creditDraft(amount, { credits: on.id });
    const over = { id, draft: note, corrected: on, creditedBefore: before, series: this.series() };
    if (first(over, this.now).refused) return false;
    this.credited.set(on.id, before + amount);
    this.keep(issue(over, this.now), 0);
    return true;
  }

  pays(on: Invoice, amount: number, reference: string): void {
    const known = on.movements.some(({ key }) => key === reference);
    if (this.does(on.id, moves.pays(amount, reference)) && !known) this.received += amount;
  }

  setsOff(on: Invoice, amount: number, key: string): void {
    if (this.does(on.id, moves.setsOff(amount, key))) this.received += amount;
  }

  refunds(on: Invoice, amount: number, reference: string): void {
    if (this.does(on.id, moves.refunds(amount, reference))) this.returned += amount;
  }

  /** Tells one thing that waits, whichever `pick` says; false when nothing does. */
  tells(pick: number): boolean {
    const [signal] = this.waiting.splice(pick % Math.max(1, this.waiting.length), 1);
    if (!signal) return false;
    const { to, name, data } = signal;
    if (name === 'credited') this.does(to, moves.credits(Number(data.amount), String(data.creditNoteId)));
    else this.does(to, moves.used(Number(data.used), this.account.unpaid, String(data.invoiceId)));
    return true;
  }

  private does(id: string, move: InvoiceMove): boolean {
    const play = this.plays.get(id);
    if (!play) throw new Error(`There is no ${id}`);
    const { refusal: _, ...before } = play;
    const after = act(before, this.now, move);
    this.keep(after, before.events.length);
    return after.refusal === undefined;
  }

  private keep(play: InvoicePlay, seen: number): void {
    const { id } = play.state;
    this.account = withInvoice(this.account, this.plays.get(id)?.state, play.state);
    this.plays.set(id, play);
    const said = play.events.slice(seen).flatMap(({ signals = [] }) => signals);
    for (const { to, name, data } of said) this.waiting.push({ to, from: id, name, data: data ?? {} });
  }

  private series() {
    return { office: 'NL' as const, year: 2026, last: this.plays.size };
  }

  /** What the client owes on all of it less what we owe him, by the documents. */
  get owing(): number {
    return this.documents.reduce((sum, state) => sum + leftOf(state) - state.owedBack, 0);
  }

  /** The same by what was billed and moved. */
  get balance(): number {
    const signed = ({ draft: { document }, total }: Invoice) => (document === 'invoice' ? total : -total);
    return this.documents.reduce((sum, state) => sum + signed(state), 0) - this.received + this.returned;
  }
}

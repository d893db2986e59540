import type { House } from './house.ts';

export const upheld = { outcome: 'upheld' as const, explanation: 'U hebt gelijk.' };
const rejected = {
  outcome: 'rejected' as const,
  explanation: 'Wij blijven bij ons besluit.',
  reasons: [{ code: 'after-notice', because: 'De levering was na de aankondiging.' }],
};

/** What a client of a house does and sees on the ladder, complaint by complaint. */
export class Complainant {
  readonly house: House;
  readonly name: string;

  constructor(house: House, name: string) {
    this.house = house;
    this.name = name;
  }

  get api() {
    return this.house.client(this.name);
  }

  async complain(subject: string): Promise<string> {
    const body = { subject, description: 'De limiet is ingetrokken zonder uitleg.' };
    return (await this.api.openComplaint({ body })).body.id;
  }

  async sees(id: string) {
    return (await this.api.getComplaint({ params: { id } })).body;
  }

  escalate = (id: string) => this.api.escalateComplaint({ params: { id }, body: {} });
  stay = (id: string) => this.api.stayWithContact({ params: { id }, body: {} });
  accept = (id: string) => this.api.acceptAnswer({ params: { id }, body: {} });
  disagree = (id: string) => this.api.disagreeWithDirectors({ params: { id }, body: {} });
  withdraw = (id: string) => this.api.withdrawComplaint({ params: { id }, body: {} });
  write = (id: string, text: string) => this.api.writeMessage({ params: { id }, body: { text } });

  /** Whoever he is told has it. */
  async handlerOf(id: string) {
    return this.house.staff((await this.sees(id)).handler.name);
  }

  /** Whoever has it calls him, and says no in writing. */
  async isRefused(id: string): Promise<void> {
    const handler = await this.handlerOf(id);
    const contactAt = this.house.service.now();
    const call = { reached: true, channel: 'phone' as const, contactAt, text: 'Gebeld.' };
    await handler.recordComplaintContact({ params: { id }, body: call });
    await handler.respondToComplaint({ params: { id }, body: rejected });
  }

  async happenings(id: string): Promise<string[]> {
    const { data } = (await this.api.getComplaintTimeline({ params: { id }, query: { limit: 100 } })).body;
    return data.map(({ type }) => type);
  }

  async letters(id: string) {
    await this.house.service.settled();
    return (await this.api.listLetters({ query: { caseId: id, limit: 100 } })).body.data;
  }

  async lastLetter(id: string): Promise<string> {
    const last = (await this.letters(id)).at(-1);
    const { bytes } = await this.api.getLetter({ params: { id: last?.id ?? '' }, accept: 'text/plain' });
    return new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ');
  }
}

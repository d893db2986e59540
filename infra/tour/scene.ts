import type { Client, Reply } from '../../shared/api/client.ts';
import type { complaints } from '../../shared/api/complaints.ts';
import type { Cast, Person } from './cast.ts';
import { Telling } from './telling.ts';
import { wall } from './terminal.ts';

export type Complaint = Reply<typeof complaints.openComplaint>['body'];
type Answer = Parameters<Client['respondToComplaint']>[0]['body'];

/** A complaint of the tour's client as its story goes on. */
export class Scene extends Telling {
  readonly cast: Cast;
  readonly id: string;
  readonly reference: string;

  constructor(cast: Cast, { id, reference }: Complaint) {
    super();
    this.cast = cast;
    this.id = id;
    this.reference = reference;
    this.cases.push({ id, reference, kind: 'complaint' });
  }

  /** How the complaint stands, and who has it. */
  async now(): Promise<Complaint & { person: Person }> {
    const { body } = await this.cast.client.getComplaint({ params: { id: this.id } });
    return { ...body, person: this.cast.named(body.handler.name) };
  }

  async calls({ api }: Person, contactAt: string, text: string): Promise<void> {
    const body = { reached: true, channel: 'phone', contactAt, text } as const;
    await api.recordComplaintContact({ params: { id: this.id }, body });
  }

  async writes({ api }: Person, text: string): Promise<void> {
    await api.writeToClient({ params: { id: this.id }, body: { text } });
  }

  async answers({ api }: Person, body: Answer): Promise<void> {
    await api.respondToComplaint({ params: { id: this.id }, body });
  }

  async accepts(): Promise<Complaint> {
    return (await this.cast.client.acceptAnswer({ params: { id: this.id }, body: {} })).body;
  }

  /** What somebody found who had it before: the client need not say it again. */
  async handsFindings({ api }: Person, findings: string): Promise<void> {
    await api.handOverComplaint({ params: { id: this.id }, body: { findings } });
  }
}

/** The client complains; the story begins. */
export async function opened(
  cast: Cast,
  words: { subject: string; description: string; desiredOutcome?: string },
) {
  const { body } = await cast.client.openComplaint({ body: words });
  const scene = new Scene(cast, body);
  const told = `${cast.clientName} complains: “${words.subject}”. It becomes ${body.reference}.`;
  scene.tell(body.openedAt, told);
  return { scene, complaint: body };
}

/** Stops the tour when a complaint is not where, or not due when, the charter says. */
export function require({ reference, step, due }: Complaint, at: Complaint['step'], dueAt: string): string {
  if (step === at && due?.dueAt === dueAt) return `due ${wall(dueAt)}`;
  throw new Error(
    `${reference} stands at ${step}, due ${due?.dueAt ?? 'never'}; by the charter it is ${at}, due ${dueAt}.`,
  );
}

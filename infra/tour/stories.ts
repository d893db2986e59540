import type { Cast } from './cast.ts';
import { tourBegins } from './where.ts';

/** Tells what was just done, as of an instant. */
export type Tell = (at: string, what: string) => void;

/** A complaint that was lived through: its id, and the instant of its last page. */
export type Told = { id: string; reference: string };

/** What the client of the first story says, and what he is answered. */
const paymentMissing = {
  subject: 'Uitkering blijft uit',
  description:
    'Op 2 april is onze schade op een Duitse afnemer geregeld, maar het bedrag is er nog steeds niet.',
  desiredOutcome: 'Betaling deze week, of een datum waarop wij kunnen rekenen.',
};

const paidAgain = {
  outcome: 'partly-upheld' as const,
  explanation:
    'Uw uitkering is vandaag opnieuw overgemaakt en staat maandag op uw nieuwe rekening. U had eerder van ons moeten horen dat de eerste betaling was teruggekomen; daarvoor onze excuses.',
  reasons: [
    {
      code: 'account-changed',
      because: 'De wijziging van uw rekeningnummer bereikte ons pas nadat de betaling was verstuurd.',
      remedy: 'Geef een nieuwe rekening voortaan door in het portaal: dan geldt zij dezelfde dag.',
    },
  ],
};

/** An answer in time, which the client accepts. */
export async function answeredInTime(cast: Cast, tell: Tell): Promise<Told> {
  const { client, contact, clientName, contactName, until } = cast;
  await until(tourBegins);
  const { body: complaint } = await client.openComplaint({ body: paymentMissing });
  const { id, reference } = complaint;
  tell(complaint.openedAt, `${clientName} complains: “Uitkering blijft uit”. It becomes ${reference}.`);

  const calledAt = '2026-04-23T08:05:00Z';
  await until(calledAt);
  await contact.recordComplaintContact({
    params: { id },
    body: {
      reached: true,
      channel: 'phone',
      contactAt: calledAt,
      text: 'Klant gebeld. Het rekeningnummer is in maart gewijzigd, de opdracht is teruggekomen.',
    },
  });
  tell(calledAt, `${contactName}, the contact, calls the client and notes what was said.`);

  const answeredAt = '2026-04-24T12:50:00Z';
  await until(answeredAt);
  await contact.respondToComplaint({
    params: { id },
    body: paidAgain,
  });
  tell(answeredAt, `${contactName} answers in writing, 30 minutes before the promise would break.`);

  const acceptedAt = '2026-04-24T14:00:00Z';
  await until(acceptedAt);
  await client.acceptAnswer({ params: { id }, body: {} });
  tell(acceptedAt, `${clientName} accepts: only the client can say that it is solved.`);
  return { id, reference };
}

/** No answer: the promise breaks at its instant, and we say so before the client has to ask. */
export async function leftWaiting(cast: Cast, tell: Tell): Promise<Told> {
  const { client, clientName, until } = cast;
  const openedAt = '2026-04-24T14:10:00Z';
  await until(openedAt);
  const { body: complaint } = await client.openComplaint({
    body: {
      subject: 'Polisblad klopt niet',
      description: 'Op het nieuwe polisblad staat nog steeds onze oude vestiging in Breda.',
    },
  });
  const { id, reference, due } = complaint;
  tell(complaint.openedAt, `${clientName} complains: “Polisblad klopt niet”. It becomes ${reference}.`);
  if (!due) throw new Error(`${reference} has no due instant`);
  // The alarm rings up to a minute and a half later; the promise breaks at its own instant all the same.
  await until('2026-04-26T14:15:00Z');
  tell(due.dueAt, 'Nobody has answered. The promise breaks, and the client is told at once.');
  return { id, reference };
}

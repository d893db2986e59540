import type { Cast } from './cast.ts';
import { opened } from './scene.ts';
import type { Story } from './together.ts';
import { tourBegins } from './where.ts';

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
export async function* answeredInTime(cast: Cast): Story {
  const { contact, clientName } = cast;
  yield tourBegins;
  const { scene } = await opened(cast, paymentMissing);

  const calledAt = '2026-04-23T08:05:00Z';
  yield calledAt;
  const said = 'Klant gebeld. Het rekeningnummer is in maart gewijzigd, de opdracht is teruggekomen.';
  await scene.calls(contact, calledAt, said);
  scene.tell(calledAt, `${contact.name}, the contact, calls the client and notes what was said.`);

  const answeredAt = '2026-04-24T12:50:00Z';
  yield answeredAt;
  await scene.answers(contact, paidAgain);
  scene.tell(answeredAt, `${contact.name} answers in writing, 30 minutes before the promise would break.`);

  const acceptedAt = '2026-04-24T14:00:00Z';
  yield acceptedAt;
  await scene.accepts();
  scene.tell(acceptedAt, `${clientName} accepts: only the client can say that it is solved.`);
  return scene.end();
}

const corrected = {
  outcome: 'upheld' as const,
  explanation:
    'U hebt gelijk: uw verhuizing was bevestigd maar niet verwerkt. Het polisblad met uw adres in Tilburg ligt vandaag in uw portaal.',
};

/** No answer: the promise breaks, we say so before the client has to ask, and a colleague takes it on. */
export async function* leftWaiting(cast: Cast): Story {
  const { contact, clientName } = cast;
  yield '2026-04-24T14:10:00Z';
  const { scene, complaint } = await opened(cast, {
    subject: 'Polisblad klopt niet',
    description: 'Op het nieuwe polisblad staat nog steeds onze oude vestiging in Breda.',
  });
  const missedAt = complaint.due?.dueAt ?? '';

  // The alarm rings up to a minute and a half later; the promise breaks at its own instant all the same.
  yield '2026-04-26T14:15:00Z';
  const { person, step } = await scene.now();
  scene.tell(missedAt, 'Nobody has answered. The promise breaks, and the client is told at once.');
  scene.tell(missedAt, `It goes to ${step} by itself, from that instant: ${person.name} has it now.`);

  const foundAt = '2026-04-28T07:30:00Z';
  yield foundAt;
  await scene.handsFindings(
    contact,
    'Verhuizing in februari bevestigd, in de polisadministratie niet verwerkt.',
  );
  scene.tell(foundAt, `${contact.name} hands on what was found: the client need not say it twice.`);

  const answeredAt = '2026-04-29T08:00:00Z';
  yield answeredAt;
  await scene.answers(person, corrected);
  scene.tell(answeredAt, `${person.name} answers in writing, within the 48 working hours of step 2.`);

  const acceptedAt = '2026-04-29T12:00:00Z';
  yield acceptedAt;
  await scene.accepts();
  scene.tell(acceptedAt, `${clientName} accepts. Step 2 is kept; step 1 stays broken for ever.`);
  return scene.end();
}

import { list } from '../staff/commands.ts';
import type { Desk } from '../staff/desk.ts';
import { apiOf, type Service } from './localService.ts';
import { type Card, firstAdmin, slugOf } from './people.ts';

/** A member of the sample's staff with the key that is his. */
export type Employee = Card & { staffId: string; apiKey: string };

/** The first admin, entered as the staff command enters him: nobody could do it over the API yet. */
export async function enterAdmin(desk: Desk, service: Service): Promise<Employee> {
  const key = await desk.keyNamed('sample first admin');
  const known = (await list(desk)).find((person) => person.apiKeyIds.includes(key.id));
  const request = { command: 'add', at: service.now(), apiKeyId: key.id, card: firstAdmin };
  const person = known ?? (await desk.roster<{ person: { staffId: string } }>(request)).person;
  return { ...firstAdmin, staffId: person.staffId, apiKey: key.value };
}

/** Enters people over the API. Their keys and requests have fixed names, so doing it twice changes nothing. */
export async function enterStaff(
  desk: Desk,
  service: Service,
  admin: Employee,
  cards: Card[],
): Promise<Employee[]> {
  const api = await apiOf(service, admin);
  const entered: Employee[] = [];
  // One after the other: an office's roster is one item, and its versions would collide.
  for (const card of cards) {
    const slug = slugOf(card);
    const key = await desk.keyNamed(`sample ${slug}`);
    const { body } = await api.registerPerson({
      body: { ...card, apiKeyId: key.id },
      idempotencyKey: `sample-person-${slug}`,
    });
    entered.push({ ...card, staffId: body.staffId, apiKey: key.value });
  }
  return entered;
}

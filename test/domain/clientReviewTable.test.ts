import { expect, test } from 'vitest';
import { ClientReviewEvent } from '../../shared/domain/clientReview/event.ts';
import { clientReviewProcess } from '../../shared/domain/clientReview/process.ts';
import { ClientReview } from '../../shared/domain/clientReview/state.ts';
import { clientReviewTable } from '../../shared/domain/clientReview/table.ts';
import { letterKinds } from '../../shared/domain/letterKind.ts';
import { lives } from './clientReviewLives.ts';

const happened = lives.flatMap(({ play }) => play.events);

test('every event is in the table and in the union, and a command, a timer or another case brings it', () => {
  const known = Object.keys(clientReviewTable).sort();
  expect(ClientReviewEvent.options.map(({ shape }) => shape.type.value).sort()).toEqual(known);
  expect([...new Set(happened.map(({ type }) => type))].sort()).toEqual(known);
});

test('every event brings a letter of the table, and every letter of the table is brought by its event', () => {
  const brought = new Set(happened.flatMap(({ type, letter }) => (letter ? [`${type} ${letter.kind}`] : [])));
  const named = Object.entries(clientReviewTable).flatMap(([type, { letters }]) =>
    letters.map((kind) => `${type} ${kind}`),
  );
  expect([...brought].sort()).toEqual(named.sort());
  const written = Object.values(clientReviewTable).flatMap(({ letters }) => [...letters]);
  const kinds = letterKinds.filter((kind) => /^(contact|review)-/.test(kind));
  expect([...new Set<string>(written)].sort()).toEqual([...kinds].sort());
});

test('what is for the client alone is told to him: a letter, or what he can read', () => {
  for (const { type, audience, letter } of happened)
    expect([type, audience]).toEqual([type, letter || type === 'profile-written' ? 'client' : 'staff']);
});

test('every timer that is set has a handler, and every handler is needed', () => {
  const { onTimer, timerOrder } = clientReviewProcess;
  expect(Object.keys(onTimer).sort()).toEqual([...timerOrder].sort());
  const set = happened.flatMap(({ timers }) =>
    Object.entries(timers ?? {}).flatMap(([name, at]) => (at ? [name] : [])),
  );
  expect([...new Set(set)].sort()).toEqual([...timerOrder].sort());
});

test.each(lives)('$name: every state is one that is stored, and the fold of its events', ({ play }) => {
  const stored = JSON.parse(JSON.stringify(play.state));
  expect(ClientReview.parse(stored)).toEqual(stored);
  const folded = play.events.reduce<ClientReview | undefined>(clientReviewProcess.fold, undefined);
  expect(JSON.parse(JSON.stringify(folded))).toEqual(stored);
});

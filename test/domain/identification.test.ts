import { expect, test } from 'vitest';
import { elapse } from '../../shared/domain/elapse.ts';
import { answerIdentification } from '../../shared/domain/identification/answer.ts';
import { identificationProcess as process } from '../../shared/domain/identification/process.ts';
import { identificationTable } from '../../shared/domain/identification/table.ts';
import { plusSeconds } from '../../shared/domain/instant.ts';
import { instant } from './complaintPlay.ts';
import { person } from './complaintStaff.ts';
import { after, asked } from './identificationPlay.ts';

/** Wednesday 22 April 2026, 15:20 in Amsterdam: due on Thursday when the office closes. */
const now = instant('2026-04-22T13:20:00Z');
const due = instant('2026-04-23T15:00:00Z');
const by = { kind: 'staff', staffId: 'stf_nl0001' } as const;
const mia = person('stf_nl0003', 'senior-manager');
const world = { people: [person('stf_nl0001', 'underwriter'), mia] };
const buyer = { buyerId: 'byr_nl1', name: 'Nieuwe Koper B.V.', country: 'NL' };
const found = { buyer: { ...buyer, ids: [{ scheme: 'vat' as const, number: '004495445B01' }] } };
const nobody = { because: 'Niemand heet zo.', remedy: 'Stuur een factuur.' };
const statusOf = ({ promises }: { promises: { status: string }[] }) => promises.map(({ status }) => status);

test('a request is acknowledged, promised within a working day, and somebody has to look', () => {
  const { events, state } = asked(now);
  expect(state.due).toMatchObject({ promise: 'buyer.identification', dueAt: due });
  expect(events[0]?.letter?.kind).toBe('identification-acknowledged');
  expect(state.tasks).toMatchObject([{ name: 'identify', role: 'underwriter', dueAt: due }]);
});

test.each([
  ['the buyer', found, { buyerId: 'byr_nl1' }],
  ['why he was not found', nobody, { buyerId: null }],
])('the answer at the due instant, %s, keeps the promise; a second is refused', (_, finding, answer) => {
  const decision = answerIdentification(asked(now).state, finding, by, due);
  const state = after(asked(now).state, decision);
  expect(state).toMatchObject({ status: 'answered', due: null, answer, tasks: [], timers: [] });
  expect(statusOf(state)).toEqual(['kept']);
  expect(answerIdentification(state, found, by, due)).toMatchObject({ refused: 'conflict' });
});

test('a second later it is broken, told, and a senior manager has it by name; the answer is still owed', () => {
  const { state, events } = elapse(process, asked(now).state, plusSeconds(due, 1), world);
  expect(events.map(({ letter }) => letter?.kind)).toEqual(['identification-late']);
  expect(state).toMatchObject({ missed: true, status: 'open', handler: { staffId: mia.staffId } });
  expect(state.tasks).toMatchObject([{ name: 'identify-late', role: 'senior-manager' }]);
  const answered = after(state, answerIdentification(state, nobody, by, plusSeconds(due, 60)));
  expect(statusOf(answered)).toEqual(['broken']);
});

test('what is not for the client brings no letter', () => {
  for (const { audience, letters } of Object.values(identificationTable))
    expect(letters.length > 0).toBe(audience === 'client');
});

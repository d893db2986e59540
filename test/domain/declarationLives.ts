import { done, wake } from './casePlay.ts';
import * as moves from './declarationMoves.ts';
import { type DeclarationMove, type DeclarationPlay, opened, policyWith } from './declarationPlay.ts';
import { on } from './insured.ts';

const { accounts, assigns, bills, corrects, declares, estimates, follows, letterFails, nil, sold } = moves;

/** Moves at their instants; without one only the clock rings. */
function life(name: string, ...steps: [at: string, move?: DeclarationMove][]) {
  const play = steps.reduce<DeclarationPlay>(
    (current, [at, move]) => (move ? done(current, at, move) : wake(current, at)),
    opened(),
  );
  return { name, play };
}

const sweep = (date: string): [string] => [`${date}T07:05:00Z`];

/** Lives that together show every event, every letter and every timer of a file. */
export const lives = [
  life(
    'a year: the advance, four declarations, a correction, the account, another after a correction',
    ['2026-01-02T09:00:00Z', bills()],
    ['2026-04-10T09:00:00Z', declares('2026-01-01', sold(700_000, 300_000))],
    ['2026-04-12T09:00:00Z', corrects('2026-01-01', sold(800_000, 300_000))],
    ['2026-07-01T09:00:00Z', bills('2026-01-01', 'inv_nladvance2')],
    ['2026-07-20T09:00:00Z', declares('2026-04-01')],
    ['2026-10-20T09:00:00Z', declares('2026-07-01')],
    ['2027-01-20T09:00:00Z', declares('2026-10-01', sold(3_000_000))],
    ['2027-01-25T09:00:00Z', accounts()],
    ['2027-02-01T09:00:00Z', corrects('2026-10-01', sold(1_000_000))],
    ['2027-02-02T09:00:00Z', accounts('2026-01-01', 'inv_nlcredit')],
  ),
  life(
    'reminded on three days, estimated, declared after all',
    ...[sweep('2026-04-16'), sweep('2026-04-30'), sweep('2026-05-07')],
    ['2026-05-11T09:00:00Z', estimates('2026-01-01')],
    ['2026-05-12T09:00:00Z', declares('2026-01-01')],
    ['2026-05-13T09:00:00Z', letterFails],
    ['2026-05-13T10:00:00Z', assigns('stf_mia')],
  ),
  life('nobody looks for a month', ['2026-05-20T07:05:00Z']),
  life(
    'nil all the year, and the account late',
    ['2026-04-10T09:00:00Z', nil('2026-01-01')],
    ['2026-07-20T09:00:00Z', nil('2026-04-01')],
    ['2026-10-20T09:00:00Z', nil('2026-07-01')],
    ['2027-01-20T09:00:00Z', nil('2026-10-01')],
    ['2027-03-01T09:00:00Z'],
    ['2027-03-02T09:00:00Z', accounts()],
  ),
  life('the policy is prolonged', [
    '2026-12-01T09:00:00Z',
    follows(policyWith({}, { endsOn: on('2027-12-31') })),
  ]),
];

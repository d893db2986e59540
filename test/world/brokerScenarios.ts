import { type Actor, asClient, later, type Move } from './moves.ts';
import { hours } from './requests.ts';
import type { Scenario } from './scenario.ts';

const bos = { broker: 'Makelaar Bos', issuer: 'https://broker.example', subject: 'bos', until: '2026-12-31' };
const copied = { ...bos, subject: 'bosch', copies: true, email: 'post@bos.example' };

export const appointsWith = (said: object): Move => asClient('appointBroker', { ...bos, ...said });
const appoints = appointsWith({ scope: 'act' });
const appointsAnother = appointsWith({ ...copied, scope: 'read' });

/** Ends the mandate that was given last, whose id the client finds in his list. */
const ends: Move = Object.assign(
  async (actor: Actor) => {
    const { world, clientId } = actor;
    const { body } = await world.ask({ operation: 'listBrokerMandates', as: { clientId } });
    const { mandateId } = (body.data as { mandateId: string }[]).at(-1) ?? { mandateId: 'bmd_none' };
    return asClient('endBrokerMandate', {}, () => mandateId)(actor);
  },
  { operation: 'endBrokerMandate' as const },
);

const hour = later(hours);
const appointed = [appoints, hour];

/** Every command about brokers. Who comes in for one is known by a name of his own, whoever appoints him. */
export const brokerCommands: Scenario[] = [
  { name: 'appoint a broker', when: appoints, alone: true },
  {
    name: 'appoint one who gets copies',
    given: appointed,
    when: appointsAnother,
    alone: true,
    spread: 'thin',
  },
  { name: 'end a mandate', given: appointed, when: ends, alone: true },
  {
    name: 'end one with copies',
    given: [...appointed, appointsAnother, hour],
    when: ends,
    ...{ alone: true, spread: 'thin' },
  },
];

import type { z } from 'zod';
import type { people } from '../../shared/api/people.ts';
import { type OfficeCode, officeCodes } from '../../shared/domain/office.ts';
import { offices } from '../../shared/domain/offices.ts';

export type Card = Omit<z.input<typeof people.registerPerson.body>, 'apiKeyId'>;
export type Role = Card['role'];

/**
 * Who works at an office, in this order: two handlers, one of each of the other roles, and a second underwriter
 * and senior manager: whoever approves or looks again had no part in it before.
 */
const officeRoles = [
  'handler',
  'handler',
  'senior-manager',
  'complaints-officer',
  'underwriter',
  'claims',
  'collections',
  'underwriter',
  'senior-manager',
] as const satisfies Role[];

/** Invented people. Whoever stands first is the first company's dedicated contact. */
const names = {
  NL: [
    'Sanne Vermeer',
    'Joost Hendriks',
    'Marijke Postma',
    'Pieter Zwart',
    'Femke Dijk',
    'Ruben Kok',
    'Els Vos',
    'Hugo Brandt',
    'Wouter Mulder',
  ],
  BE: [
    'Lien Claes',
    'Bart Wouters',
    'Griet Maes',
    'Koen Peeters',
    'Veerle Smet',
    'Wim Jacobs',
    'Hilde Goos',
    'Yves Lambert',
    'Joris Peters',
  ],
  SE: [
    'Elin Lindgren',
    'Oskar Ek',
    'Karin Sandberg',
    'Nils Åkesson',
    'Maja Björk',
    'Erik Holm',
    'Åsa Nyberg',
    'Sven Hallgren',
    'Lotta Wiklund',
  ],
  CZ: [
    'Jana Říhová',
    'Tomáš Kříž',
    'Věra Šimková',
    'Petr Žák',
    'Lucie Bílá',
    'Ondřej Malý',
    'Eva Čapková',
    'Marek Dvořáček',
    'Zdeněk Holub',
  ],
  ES: [
    'Núria Puig',
    'Álvaro Soler',
    'Carmen Ibáñez',
    'Jordi Vidal',
    'Lucía Peña',
    'Marc Roca',
    'Elena Muñoz',
    'Pere Vila',
    'Gemma Ferrer',
  ],
  'ES-MD': [
    'Pilar Otero',
    'Íñigo Salas',
    'Rocío Núñez',
    'Javier Gil',
    'Marta Sanz',
    'Raúl Prieto',
    'Inés Cano',
    'Óscar Rey',
    'Sonia Cruz',
  ],
  MX: [
    'Ximena Rojas',
    'Diego Fuentes',
    'Guadalupe Ríos',
    'Emilio Peralta',
    'Itzel Campos',
    'Héctor Luna',
    'Sofía Ávila',
    'Renata Solís',
    'Leonardo Mata',
  ],
  IE: [
    'Aoife Brennan',
    'Conor Daly',
    'Niamh Keane',
    'Declan Roche',
    'Orla Quinn',
    'Fergus Hayes',
    'Maeve Nolan',
    'Padraig Byrne',
    'Sinead Foley',
  ],
} as const satisfies Record<OfficeCode, string[]>;

/** The people of all offices. The first admin is entered by the staff command, as on AWS. */
const everywhere = [
  ['Ingrid Thorvald', 'director'],
  ['Matteo Lang', 'director'],
  ['Ruth Okafor', 'board-reader'],
  ['Samuel Weiss', 'data-protection'],
  ['Noor Haddad', 'admin'],
] as const satisfies [string, Role][];

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');

/** The office's reserved number with the person's extension at its end. */
const extension = (office: OfficeCode, index: number) => `${offices[office].phone.slice(0, -2)}${20 + index}`;

function card(name: string, role: Role, at: readonly OfficeCode[], index: number): Card {
  const [home = 'NL'] = at;
  const { hours, languages } = offices[home];
  const email = `${plain(name)}@insurer.example`;
  return { name, role, offices: [...at], phone: extension(home, index), email, hours, languages };
}

export const firstAdmin: Card = card('Alex Morgan', 'admin', [...officeCodes].reverse(), 40);

/** Everybody of the offices asked for; those of all offices are among them. */
export function staffOf(wanted: readonly OfficeCode[]): Card[] {
  const local = wanted.flatMap((office) =>
    names[office].map((name, index) => card(name, officeRoles[index] ?? 'handler', [office], index)),
  );
  const global = everywhere.map(([name, role], index) => card(name, role, officeCodes, 50 + index));
  return [...local, ...global];
}

/** A name that a key or a request of that person goes by: nobody else has it. */
export const slugOf = ({ name, offices: [home] }: Card): string => `${home?.toLowerCase()}.${plain(name)}`;

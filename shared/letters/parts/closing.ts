import { insurer, offices } from '../../domain/offices.ts';
import { paragraph } from '../blocks.ts';
import type { Part } from '../writing.ts';

/** We sign as the insurer: many letters are written by the clock, and the contact stands above. */
export const closing: Part = ({ facts, say }) => {
  const { legalEntity } = insurer;
  const { name, address } = offices[facts.office];
  return [
    paragraph(`${say('closing')}\n${insurer.name}, ${name}`),
    paragraph([legalEntity, ...address].join(' · ')),
  ];
};

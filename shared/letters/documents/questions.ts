import { contactCard } from '../../domain/contactCard.ts';
import { insurer, offices } from '../../domain/offices.ts';
import { heading, paragraph } from '../blocks.ts';
import { card } from '../parts/contactCard.ts';
import type { DocumentPart } from './renderDocument.ts';

/** Whoever reads it, a bank too, can ask the office; who wrote it stands below as in every letter. */
export const questions: DocumentPart = (drawing) => {
  const { document, say } = drawing;
  const { office, reference, writtenAt } = document;
  const { name, address } = offices[office];
  return [
    heading(say('document.heading.questions')),
    card(drawing, contactCard([], office, { because: 'no-dedicated-contact' }, writtenAt)),
    paragraph(say('document.questions', { reference })),
    paragraph(`${insurer.name}, ${name}\n${[insurer.legalEntity, ...address].join(' · ')}`),
  ];
};

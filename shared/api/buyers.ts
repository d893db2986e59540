import * as z from 'zod';
import { Country, Identifier } from '../domain/buyer/buyer.ts';
import { Grade } from '../domain/buyer/grade.ts';
import { defineRoutes } from './route.ts';
import { Id, Instant, line, page, pageQuery } from './schemas.ts';

export const buyerId = z.strictObject({ id: Id });

/** A number of the buyer; `checked` when its check digits were looked at, and not only its form. */
const NumberView = Identifier.required();

export const BuyerLine = z.strictObject({
  buyerId: Id,
  country: Country,
  name: z.string(),
  ids: z.array(NumberView),
  /** Nobody decides about a natural person by machine. */
  naturalPerson: z.boolean(),
});

/** The grade, or why it is not shown: there is none, or the office shows it only in a decision, or never. */
const GradeView = z.union([
  z.strictObject({ grade: Grade, validFrom: Instant }),
  z.strictObject({ withheld: z.enum(['none', 'when-appropriate', 'never']) }),
]);
export const BuyerView = BuyerLine.extend({ grade: GradeView });

const oneOf = ['vatNumber', 'registrationNumber', 'name'] as const;

/** A country and exactly one way to know the buyer there. */
export const buyerQuery = z
  .strictObject({
    country: Country,
    vatNumber: line(40).optional(),
    registrationNumber: line(40).optional(),
    name: line(200).optional(),
    ...pageQuery,
  })
  .refine((query) => oneOf.filter((way) => query[way] !== undefined).length === 1, {
    error: 'must have a vatNumber, a registrationNumber or a name, and only one of them',
    path: ['name'],
  });

const example = {
  ...{ buyerId: 'byr_nl5d2k7m4q3w6e5r4t3y2u7i6o5p', country: 'NL', name: 'De Vries Bouw B.V.' },
  ids: [{ scheme: 'vat' as const, number: '004495445B01', checked: true }],
  naturalPerson: false,
};

export const buyers = defineRoutes('buyers', {
  findBuyers: {
    method: 'GET',
    path: '/buyers',
    audience: 'client',
    query: buyerQuery,
    returns: page(BuyerLine),
    status: 200,
    summary: 'Find a buyer by country and VAT number, registration number or the beginning of his name',
    description:
      'A number is read with or without spaces, dots and country. A name needs three letters; case and accents ' +
      'do not count, legal forms do. Nobody found: an empty list, and a request for identification is the way.',
    example: { answer: { data: [example] } },
  },
  getBuyer: {
    method: 'GET',
    path: '/buyers/{id}',
    audience: 'client',
    params: buyerId,
    returns: BuyerView,
    status: 200,
    summary: 'One buyer, with his grade where your policies always show it, or why it is not shown',
    example: { answer: { ...example, grade: { withheld: 'when-appropriate' as const } } },
  },
});

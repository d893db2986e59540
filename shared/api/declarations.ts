import * as z from 'zod';
import { TimelineEntry } from './caseView.ts';
import {
  DeclarationBody,
  Declarations,
  DeclarationsDetail,
  declaringPolicy,
  ReasonedBody,
} from './declarationView.ts';
import { defineRoutes } from './route.ts';
import { page, pageQuery } from './schemas.ts';

const read = { method: 'GET', audience: 'client', status: 200, params: declaringPolicy } as const;
const command = {
  method: 'POST',
  audience: 'client',
  command: true,
  params: declaringPolicy,
  returns: Declarations,
} as const;

/** What a client declares under his policy, and what it comes to. */
export const declarations = defineRoutes('declarations', {
  getDeclarations: {
    ...read,
    path: '/policies/{id}/declarations',
    returns: DeclarationsDetail,
    summary:
      'What is to be declared by when, filled in with what we know; what was declared, and its accounts',
  },
  getDeclarationsTimeline: {
    ...read,
    path: '/policies/{id}/declarations/timeline',
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened, in order, each with its letter if it had one',
  },
  declareTurnover: {
    ...command,
    path: '/policies/{id}/declarations',
    body: DeclarationBody,
    status: 201,
    summary: 'Declare a period that is over: part by part, or nil; a receipt follows',
    description:
      'Name the first day of the period. `lines` may be the `prefilled` of the period as it is. Nothing sold, or nothing outstanding: `"nil": true` and no more. A late declaration is taken; one of yours takes the place of an estimate of ours.',
  },
  correctDeclaration: {
    ...command,
    path: '/policies/{id}/declarations/corrections',
    body: ReasonedBody,
    status: 200,
    summary: 'Put a declaration right; an account that was made is made again for the difference',
  },
});

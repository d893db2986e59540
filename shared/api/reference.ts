import * as z from 'zod';
import { defineRoutes } from './route.ts';

export const reference = defineRoutes('reference', {
  getOpenapi: {
    method: 'GET',
    path: '/openapi.json',
    audience: 'public',
    returns: z.looseObject({ openapi: z.string() }),
    status: 200,
    summary: 'This document',
  },
  getDocs: {
    method: 'GET',
    path: '/docs',
    audience: 'public',
    returns: z.never(),
    produces: ['text/html'],
    status: 200,
    summary: 'This document as a page to read',
  },
  getDocsScript: {
    method: 'GET',
    path: '/docs/page.js',
    audience: 'public',
    returns: z.never(),
    produces: ['text/javascript'],
    status: 200,
    summary: 'The script of the page',
  },
});

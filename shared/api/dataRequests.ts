import * as z from 'zod';
import { Asked } from '../domain/dataRequest/about.ts';
import { TimelineEntry } from './caseView.ts';
import {
  DataRequestDetail,
  DataRequestLine,
  DataRequestView,
  ExportFiles,
  requestId,
} from './dataRequestView.ts';
import { defineRoutes } from './route.ts';
import { page, pageQuery, WrittenText } from './schemas.ts';

/** Whoever may read may ask about himself: his data is his own. */
const command = { method: 'POST', audience: 'client', command: true, right: 'read' } as const;
const read = { method: 'GET', audience: 'client', status: 200 } as const;

export const dataRequests = defineRoutes('dataRequests', {
  requestData: {
    ...command,
    path: '/me/data-requests',
    looksUp: true,
    body: z.strictObject({
      request: Asked,
      about: z.enum(['me', 'company', 'contact']).default('me'),
      text: WrittenText.optional(),
    }),
    returns: DataRequestView,
    status: 201,
    summary:
      'Ask for everything we hold, or that we erase it: about yourself, your company or its mail address',
    description:
      'Answered within a calendar month, which can be extended once by two, with reasons. An export is assembled at once and by itself; a person looks at an erasure. About the company or its address may ask whoever has the right `appoint`.',
  },
  listDataRequests: {
    ...read,
    path: '/me/data-requests',
    query: z.strictObject(pageQuery),
    returns: page(DataRequestLine),
    summary: 'Your requests about personal data, newest first (may be a second old)',
  },
  getDataRequest: {
    ...read,
    path: '/me/data-requests/{id}',
    params: requestId,
    returns: DataRequestDetail,
    summary: 'One request with what became of it, and the first page of what happened',
  },
  getDataRequestTimeline: {
    ...read,
    path: '/me/data-requests/{id}/timeline',
    params: requestId,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    summary: 'Everything that happened, in order',
  },
  withdrawDataRequest: {
    ...command,
    path: '/me/data-requests/{id}/withdrawal',
    params: requestId,
    body: z.strictObject({}),
    returns: DataRequestView,
    status: 200,
    summary: 'Withdraw a request that is not answered yet',
  },
  getDataExport: {
    ...read,
    path: '/me/data-requests/{id}/export',
    params: requestId,
    returns: ExportFiles,
    summary: 'The files of your export: links that work for a minute',
    description:
      'Every part is there as HTML and as JSON. 409 while it is being assembled, and once its time is over.',
  },
});

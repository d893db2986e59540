import * as z from 'zod';
import { TimelineEntry } from './caseView.ts';
import { ClientReviewView, reviewWords } from './clientReviewView.ts';
import { rights } from './people.ts';
import { defineRoutes } from './route.ts';
import { Contact, Id, Instant, Locale, OfficeCode, page, pageQuery, wholeNumber } from './schemas.ts';

/** One event of the tenant's feed: codes and numbers; the case itself has the words. */
export const FeedEntry = z.strictObject({
  /** The place in the feed: without gaps, in order. */
  number: z.number().int().positive(),
  caseId: Id,
  kind: z.string(),
  seq: z.number().int().positive(),
  type: z.string(),
  at: Instant,
  letterId: Id.optional(),
});

export const account = defineRoutes('account', {
  getMe: {
    method: 'GET',
    path: '/me',
    audience: 'client',
    returns: z.strictObject({
      memberId: Id,
      clientId: Id,
      name: z.string(),
      office: OfficeCode,
      locale: Locale,
      rights: z.array(z.enum(rights)),
    }),
    status: 200,
    summary: 'Who you are to us: company, office, language and rights',
  },
  listContacts: {
    method: 'GET',
    path: '/me/contacts',
    audience: 'client',
    returns: z.strictObject({ data: z.array(Contact) }),
    status: 200,
    summary: 'Your dedicated contact, or the office with the reason why there is none',
  },
  getReview: {
    method: 'GET',
    path: '/me/review',
    audience: 'client',
    looksUp: true,
    returns: ClientReviewView.extend(reviewWords),
    status: 200,
    summary: 'Your yearly review: when it is due, what we understand of your business, and the last minutes',
  },
  getReviewTimeline: {
    method: 'GET',
    path: '/me/review/timeline',
    audience: 'client',
    looksUp: true,
    query: z.strictObject(pageQuery),
    returns: page(TimelineEntry),
    status: 200,
    summary: 'Every contact you had and every review, in order',
  },
  listEvents: {
    method: 'GET',
    path: '/events',
    audience: 'client',
    query: z.strictObject({
      limit: pageQuery.limit,
      after: wholeNumber(0, 999_999_999_999, 0),
    }),
    returns: page(FeedEntry).extend({ after: z.number().int() }),
    status: 200,
    summary: 'Everything that happened in your cases, in order; ask again with the last `after`',
  },
});

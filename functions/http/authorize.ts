import { membershipsOf } from '../../shared/data/memberships.ts';
import { authorizer } from './authorize/authorizer.ts';
import { issuersFrom } from './authorize/issuers.ts';
import { fetchKeys } from './authorize/keys.ts';

/** The REQUEST authorizer of every client route. */
export const handler = authorizer({
  issuers: issuersFrom(process.env.ISSUERS),
  fetchKeys,
  membershipsOf,
});

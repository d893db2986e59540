import type { charter } from '../../../shared/api/charter.ts';
import { openingOf } from '../../../shared/domain/officeOpening.ts';
import { insurer, officeOfLocale, offices } from '../../../shared/domain/offices.ts';
import { languageHeaders, requestedLocale } from '../requestedLocale.ts';
import type { HandlersOf } from '../serve/call.ts';
import { charterIn } from './promises.ts';

/** What everybody may read, from data in the code: no call to anything, so it answers when all else is down. */
export const charterHandlers: HandlersOf<typeof charter> = {
  getCharter: (call) => {
    const locale = requestedLocale(call);
    const body = charterIn(locale, call.query.office ?? officeOfLocale(locale), call.now);
    return { body, headers: languageHeaders(locale) };
  },
  listOffices: ({ now }) => {
    const data = Object.values(offices).map((office) => ({ ...office, ...openingOf(office.code, now) }));
    return { body: { insurer, data } };
  },
  getHealth: ({ now }) => ({ body: { status: 'ok', now }, headers: { 'Cache-Control': 'no-store' } }),
};

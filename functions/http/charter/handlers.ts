import type { charter } from '../../../shared/api/charter.ts';
import { insurer, offices, officeWriting } from '../../../shared/domain/offices.ts';
import { languageHeaders, requestedLocale } from '../requestedLocale.ts';
import type { HandlersOf } from '../serve/call.ts';
import { charterIn } from './promises.ts';

/** What everybody may read, from data in the code: no call to anything, so it answers when all else is down. */
export const charterHandlers: HandlersOf<typeof charter> = {
  getCharter: (call) => {
    const locale = requestedLocale(call);
    const body = charterIn(locale, call.query.office ?? officeWriting(locale), call.now);
    return { body, headers: languageHeaders(locale) };
  },
  listOffices: () => ({ body: { insurer, data: Object.values(offices) } }),
  getHealth: ({ now }) => ({ body: { status: 'ok', now }, headers: { 'Cache-Control': 'no-store' } }),
};

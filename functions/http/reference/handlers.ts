import type { reference } from '../../../shared/api/reference.ts';
import type { Call, HandlersOf } from '../serve/call.ts';
import { filesIn, page, pagePolicy } from './pages.ts';

/** The document and its page, from files in one folder. */
export function referenceHandlers(folder: string): HandlersOf<typeof reference> {
  const files = filesIn(folder);
  const file = (name: string, contentType: string, { acceptEncoding = '' }: Pick<Call, 'acceptEncoding'>) => {
    const { plain, gzip } = files(name);
    const vary = { Vary: 'Accept-Encoding' };
    if (!/\bgzip\b/.test(acceptEncoding)) return { content: plain, contentType, headers: vary };
    return { content: gzip, contentType, headers: { ...vary, 'Content-Encoding': 'gzip' } };
  };
  return {
    getOpenapi: (call) => file('openapi.json', 'application/json', call),
    getDocs: () => ({
      content: page,
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': pagePolicy },
    }),
    getDocsScript: (call) => file('redoc.standalone.js', 'text/javascript; charset=utf-8', call),
  };
}

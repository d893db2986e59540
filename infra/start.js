// Plain JavaScript: to take the types off the first file Node would load a compiler, which takes longer than the rest
// of the file. A later start finds every other file as the first one compiled it: half the time.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../.cache/compiled', import.meta.url)));
const { main } = await import('./start.ts');
await main(process.argv.slice(2));

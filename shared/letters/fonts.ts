import { existsSync } from 'node:fs';
import { join } from 'node:path';

const source = 'node_modules/@expo-google-fonts/source-sans-3';

/**
 * The typeface of the PDFs, Source Sans 3 (SIL Open Font License 1.1): Latin, Greek and Cyrillic. A quoted
 * character of another script is a box in the PDF; the text and the HTML of the letter show it.
 * These files, the licence too, must be shipped beside a bundle that makes PDFs.
 */
export const letterFonts = [
  {
    name: 'regular',
    file: 'SourceSans3_400Regular.ttf',
    source: `${source}/400Regular/SourceSans3_400Regular.ttf`,
  },
  { name: 'bold', file: 'SourceSans3_700Bold.ttf', source: `${source}/700Bold/SourceSans3_700Bold.ttf` },
  { name: 'licence', file: 'LICENSE_FONT', source: `${source}/LICENSE_FONT` },
] as const satisfies readonly { name: string; file: string; source: string }[];

export type FontName = Exclude<(typeof letterFonts)[number]['name'], 'licence'>;

/**
 * The path of a font: in `folder` or the folder that LETTER_FONTS names; without one, beside the bundle or,
 * in a checkout, in its node_modules. Throws an error that names the path where the font is missing.
 */
export function fontPath(name: FontName, folder: string | undefined = process.env.LETTER_FONTS): string {
  const { file, source } = letterFonts.find((font) => font.name === name) ?? letterFonts[0];
  // A module knows its folder; a CommonJS bundle does not, but it has `__dirname`.
  const here: string | undefined = import.meta.dirname;
  const path = folder || !here ? join(folder ?? __dirname, file) : join(here, '../..', source);
  if (!existsSync(path)) throw new Error(`The font of the letters is missing: ${path}`);
  return path;
}

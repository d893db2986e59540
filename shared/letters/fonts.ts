import { existsSync } from 'node:fs';
import { join } from 'node:path';

const source = 'node_modules/@expo-google-fonts/source-sans-3';

/**
 * The typeface of the PDFs, Source Sans 3 (SIL Open Font License 1.1): Latin, Greek and Cyrillic.
 * These files, the licence too, must be shipped in a folder `fonts` beside a bundle that makes PDFs.
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
 * The path of a font: in `folder`, else in the folder that LETTER_FONTS names, else in `fonts` beside the
 * bundle, else in node_modules of the working directory. Throws an error that names every place it looked.
 */
export function fontPath(name: FontName, folder: string | undefined = process.env.LETTER_FONTS): string {
  const { file, source } = letterFonts.find((font) => font.name === name) ?? letterFonts[0];
  const places = folder ? [join(folder, file)] : [...besideBundle(file), join(process.cwd(), source)];
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`The font ${file} is in none of these places: ${places.join(', ')}`);
  return found;
}

/** A bundle is CommonJS and knows its folder by this name; a module of the checkout does not. */
function besideBundle(file: string): string[] {
  return typeof __dirname === 'string' ? [join(__dirname, 'fonts', file)] : [];
}

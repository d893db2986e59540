import { type OfficeCode, officeCodes } from '../shared/domain/office.ts';
import { Misread } from './startOptions.ts';

/** The offices of a list such as `NL,BE`; all of them when there is none. @throws Misread */
export function officesIn(list: string | undefined): readonly OfficeCode[] {
  return list === undefined ? officeCodes : list.split(',').map(officeNamed);
}

function officeNamed(code: string): OfficeCode {
  const office = officeCodes.find((known) => known === code);
  if (!office) throw new Misread(`--offices: ${code} is none of ${officeCodes.join(', ')}.`);
  return office;
}

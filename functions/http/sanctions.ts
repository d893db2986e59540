import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type SanctionsAnswer,
  type SanctionsList,
  SanctionsListing,
  troubleOf,
} from '../../shared/domain/sanctions.ts';

/**
 * The list in a JSON file, read once and judged at every look: a file that is missing, unreadable, empty or
 * too old is a trouble, never a list without hits. A sample counts outside prod alone.
 */
export function sanctionsFile(path: string, stage: string | undefined): SanctionsList {
  let read: Promise<SanctionsAnswer> | undefined;
  return async (now) => {
    read ??= listingIn(path);
    const answer = await read;
    // Another try may find it.
    if ('trouble' in answer) read = undefined;
    else {
      const trouble = troubleOf(answer.listing, now, stage === 'local' || stage === 'dev');
      if (trouble) return { trouble };
    }
    return answer;
  };
}

/** The file that SANCTIONS_LIST names, from the folder of the bundle; the sample when it names none. */
export function sanctionsFromEnvironment(folder: string): SanctionsList {
  const { SANCTIONS_LIST = 'sanctions.sample.json', STAGE } = process.env;
  return sanctionsFile(resolve(folder, SANCTIONS_LIST), STAGE);
}

async function listingIn(path: string): Promise<SanctionsAnswer> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return { trouble: 'missing' };
  }
  try {
    return { listing: SanctionsListing.parse(JSON.parse(text)) };
  } catch {
    return { trouble: 'unreadable' };
  }
}

import * as z from 'zod';
import rules20261 from './charterRules.2026-1.json' with { type: 'json' };
import { Targets } from './charterTargets.ts';
import { Instant } from './instant.ts';
import { OfficeCode } from './office.ts';
import { sourced } from './sourced.ts';

/** The key of one target. */
export type CharterTarget = keyof Targets;

/** One version of the charter's numbers: in force for what begins at or after `from`. */
const RulesFile = z.strictObject({
  version: z.string(),
  from: Instant,
  targets: Targets,
  /** Targets of single offices that differ from the general ones. */
  offices: z.partialRecord(OfficeCode, Targets.partial()),
  /** Where each general target is written. */
  sources: sourced(z.record(Targets.keyof(), z.string().min(1))),
});
type RulesFile = z.infer<typeof RulesFile>;

/** The charter's numbers; `version` names them for ever, an office's own ones included. */
export type CharterRules = Targets & { version: string };

/** Every published version, oldest first. */
const published = [rules20261].map((file) => RulesFile.parse(file));

/**
 * The rules that a case of that office begins with at that instant; keep `version` on the case. An office
 * with numbers of its own has a version of its own, `2026-1.NL`. Throws CharterRulesUnknown before the first.
 */
export function rulesFor(office: OfficeCode, on: Instant): CharterRules {
  const file = published.findLast((version) => version.from <= on);
  if (!file) throw new CharterRulesUnknown(`in force on ${on}`);
  return rulesOf(file, office);
}

const known = new Map<string, CharterRules>();

/** The very rules that a case was begun with. Throws CharterRulesUnknown. */
export function rulesVersion(version: string): CharterRules {
  // Every deadline of every case asks: they are put together once.
  const found = known.get(version) ?? findVersion(version);
  known.set(version, found);
  return found;
}

function findVersion(version: string): CharterRules {
  for (const file of published) {
    if (file.version === version) return { version, ...file.targets };
    const own = OfficeCode.options.find((office) => version === `${file.version}.${office}`);
    if (own && file.offices[own]) return rulesOf(file, own);
  }
  throw new CharterRulesUnknown(`of version ${version}`);
}

export class CharterRulesUnknown extends Error {
  override name = 'CharterRulesUnknown';

  constructor(which: string) {
    super(`There are no charter rules ${which}`);
  }
}

function rulesOf({ version, targets, offices }: RulesFile, office: OfficeCode): CharterRules {
  const own = offices[office];
  return own ? { ...targets, ...own, version: `${version}.${office}` } : { ...targets, version };
}

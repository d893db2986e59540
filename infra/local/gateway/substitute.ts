import { StartRefused } from '../startRefused.ts';

/**
 * Replaces `$context.<path>` in a text, the only language gateway responses and access logs know. An
 * unknown name becomes `missing`.
 */
export function substituteContext(text: string, context: object, missing: string): string {
  return text.replace(/\$context((?:\.[A-Za-z][\w-]*)+)/g, (_, path: string) => {
    const value = lookUp(path.slice(1), context);
    return value === undefined || value === null ? missing : String(value);
  });
}

/** A value by its path, such as `identity.sourceIp`. */
export function lookUp(path: string, context: object): unknown {
  let value: unknown = context;
  for (const name of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[name];
  return value;
}

/** @throws StartRefused when a text uses more of the template language than is played. */
export function refuseOtherTemplates(text: string, whose: string): void {
  const rest = text.replace(/\$context((?:\.[A-Za-z][\w-]*)+)/g, '');
  if (/\$[A-Za-z{!]|^\s*#\w/m.test(rest)) {
    throw new StartRefused(`${whose} uses more than $context in a template: not supported here. ${text}`);
  }
}

/**
 * Errors of DynamoDB that are more than their name: our code asks for their class and reads what they carry, or the
 * SDK tries again because of a mark on the class. Any other comes as a `DynamoDBServiceException` with the same name,
 * status and message. Whoever imports the class of another has a build that fails.
 */
const kept = new Set([
  'ConditionalCheckFailedException',
  'TransactionCanceledException',
  'ReplicatedWriteConflictException',
]);

const notKept = (names: string[]) => names.filter((name) => !kept.has(name));

function namesIn(source: string, pattern: RegExp): string[] {
  const names = [...source.matchAll(pattern)].map(([, name = '']) => name);
  const missing = [...kept].filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`Errors of DynamoDB are not where they were: ${missing}`);
  return names;
}

export const dynamodbErrors = {
  /** Their classes. */
  inModels: (source: string): string =>
    notKept(namesIn(source, /^export class (\w+) /gm)).reduce(
      (text, name) => text.replace(new RegExp(`^export class ${name} [\\s\\S]*?\\n}\\n?`, 'm'), ''),
      source,
    ),
  /** What registers them with their fields, by name. */
  inSchemas: (source: string): string =>
    notKept(namesIn(source, /^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm)).reduce(
      (text, name) =>
        text
          .replace(new RegExp(`^export var ${name}\\$ = [\\s\\S]*?\\n\\];\\n`, 'm'), '')
          .replace(`n0_registry.registerError(${name}$, ${name});`, '')
          .replace(new RegExp(`(?<=^import \\{.*) ${name},(?=.*"\\.\\./models/errors";$)`, 'm'), ''),
      source,
    ),
};

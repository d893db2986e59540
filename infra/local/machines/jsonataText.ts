import jsonata from 'jsonata';

/** What `$states` holds while a state runs. */
export type States = {
  input: unknown;
  context: object;
  result?: unknown;
  errorOutput?: unknown;
};

const EXPRESSION = /^\{%([\s\S]*)%\}$/;

/** Whether a field holds an expression instead of a plain value. */
export const isExpression = (value: unknown): value is string =>
  typeof value === 'string' && EXPRESSION.test(value);

/** Compiles every expression in a field. @throws on one that jsonata cannot read. */
export function checkExpressions(value: unknown): void {
  if (isExpression(value)) jsonata(EXPRESSION.exec(value)?.[1] ?? '');
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(checkExpressions);
}

/** A field with each expression in it replaced by its value. @throws when one gives nothing, as on AWS. */
export async function evaluateField(value: unknown, states: States): Promise<unknown> {
  if (isExpression(value)) return evaluateText(value, states);
  if (Array.isArray(value)) return Promise.all(value.map((item) => evaluateField(item, states)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    async ([key, item]) => [key, await evaluateField(item, states)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

async function evaluateText(text: string, states: States): Promise<unknown> {
  const expression = jsonata(EXPRESSION.exec(text)?.[1] ?? '');
  expression.registerFunction('parse', (json: string) => JSON.parse(json), '<s:x>');
  const result = await expression.evaluate({}, { states });
  if (result === undefined) throw new Error(`The expression ${text} gave nothing`);
  // Sequences of jsonata carry hidden marks; the state's data is plain JSON.
  return JSON.parse(JSON.stringify(result));
}

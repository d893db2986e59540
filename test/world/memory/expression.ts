import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type Attributes, Invalid, isSame, order } from './value.ts';

/** Names and values that an expression stands for, beside the item it is asked of. */
export type Around = {
  names?: Record<string, string> | undefined;
  values?: Attributes | undefined;
};
export type Condition = (item: Attributes, around: Around) => boolean;
type Operand = (item: Attributes, around: Around) => AttributeValue | undefined;

const word = /\s*(<=|>=|<>|[=<>(),+]|[#:]?[A-Za-z_]\w*)/y;

/** The words of an expression, read one after the other. What is not known here is refused, never guessed. */
export class Words {
  private readonly words: string[];
  private at = 0;

  constructor(expression: string) {
    this.words = wordsOf(expression);
  }

  next(): string {
    const found = this.words[this.at++];
    if (found === undefined) throw new Invalid('The expression ends too soon');
    return found;
  }

  /** Takes the next word if it is this one. */
  takes(wanted: string): boolean {
    const is = this.words[this.at] === wanted;
    if (is) this.at += 1;
    return is;
  }

  expect(wanted: string): void {
    if (!this.takes(wanted)) throw new Invalid(`${wanted} is missing before ${this.words[this.at]}`);
  }

  isOver(): boolean {
    return this.at === this.words.length;
  }

  /** A list with commas between its parts. */
  list<T>(part: () => T): T[] {
    const parts = [part()];
    while (this.takes(',')) parts.push(part());
    return parts;
  }
}

export function wordsOf(expression: string): string[] {
  const words: string[] = [];
  word.lastIndex = 0;
  while (word.lastIndex < expression.trimEnd().length) {
    const found = word.exec(expression)?.[1];
    if (!found) throw new Invalid(`Not understood: ${expression}`);
    words.push(found);
  }
  return words;
}

const conditions = new Map<string, Condition>();

/** A condition of any of the three kinds: of a write, of a key, of a filter. */
export function conditionOf(expression: string): Condition {
  const known = conditions.get(expression) ?? parse(expression);
  conditions.set(expression, known);
  return known;
}

function parse(expression: string): Condition {
  const words = new Words(expression);
  const condition = either(words);
  if (!words.isOver()) throw new Invalid(`Not understood: ${words.next()} in ${expression}`);
  return condition;
}

function either(words: Words): Condition {
  const parts = [both(words)];
  while (words.takes('OR')) parts.push(both(words));
  return parts.length === 1 ? (parts[0] as Condition) : (...asked) => parts.some((part) => part(...asked));
}

function both(words: Words): Condition {
  const parts = [single(words)];
  while (words.takes('AND')) parts.push(single(words));
  return parts.length === 1 ? (parts[0] as Condition) : (...asked) => parts.every((part) => part(...asked));
}

function single(words: Words): Condition {
  if (words.takes('(')) {
    const inner = either(words);
    words.expect(')');
    return inner;
  }
  const first = words.next();
  return words.takes('(') ? functionOf(first, words) : comparison(operandOf(first), words);
}

function functionOf(name: string, words: Words): Condition {
  const parts = words.list(() => operandOf(words.next()));
  words.expect(')');
  const [one = missing, other = missing] = parts;
  if (name === 'attribute_exists' && parts.length === 1) return (...asked) => one(...asked) !== undefined;
  if (name === 'attribute_not_exists' && parts.length === 1) return (...asked) => one(...asked) === undefined;
  if (name === 'begins_with' && parts.length === 2)
    return (...asked) => one(...asked)?.S?.startsWith(other(...asked)?.S ?? '\u0000') ?? false;
  throw new Invalid(`The function ${name} is not known here`);
}

const missing: Operand = () => undefined;

const comparisons: Record<string, (order: number) => boolean> = {
  '<': (by) => by < 0,
  '<=': (by) => by <= 0,
  '>': (by) => by > 0,
  '>=': (by) => by >= 0,
};

function comparison(left: Operand, words: Words): Condition {
  const sign = words.next();
  if (sign === 'BETWEEN') return between(left, words);
  if (sign === 'IN') return within(left, words);
  const right = operandOf(words.next());
  if (sign === '=') return (...asked) => isSame(left(...asked), right(...asked));
  const holds = comparisons[sign];
  if (!holds) throw new Invalid(`The sign ${sign} is not known here`);
  return (...asked) => {
    const by = order(left(...asked), right(...asked));
    return by !== undefined && holds(by);
  };
}

function between(left: Operand, words: Words): Condition {
  const from = operandOf(words.next());
  words.expect('AND');
  const to = operandOf(words.next());
  return (...asked) => {
    const [value, low, high] = [left(...asked), from(...asked), to(...asked)];
    return (order(value, low) ?? -1) >= 0 && (order(value, high) ?? 1) <= 0;
  };
}

function within(left: Operand, words: Words): Condition {
  words.expect('(');
  const all = words.list(() => operandOf(words.next()));
  words.expect(')');
  return (...asked) => all.some((one) => isSame(left(...asked), one(...asked)));
}

/** A name, a name behind `#`, or a value behind `:`. */
export function operandOf(text: string): Operand {
  if (!/^[#:]?[A-Za-z_]/.test(text)) throw new Invalid(`${text} is no operand`);
  if (text.startsWith(':')) return (_, { values }) => given(values, text);
  return (item, { names }) => item[nameOf(text, names)];
}

export function nameOf(text: string, names: Around['names']): string {
  return text.startsWith('#') ? given(names, text) : text;
}

function given<T>(all: Record<string, T> | undefined, name: string): T {
  const found = all?.[name];
  if (found === undefined) throw new Invalid(`${name} is not defined`);
  return found;
}

/** As DynamoDB does: whatever is defined must be used, and nothing may be left out. */
export function checkUse(expressions: (string | undefined)[], { names, values }: Around): void {
  const used = new Set(expressions.flatMap((expression) => (expression ? wordsOf(expression) : [])));
  const defined = [...Object.keys(names ?? {}), ...Object.keys(values ?? {})];
  for (const name of defined) if (!used.has(name)) throw new Invalid(`${name} is not used`);
  for (const name of used) if (/^[#:]/.test(name) && !defined.includes(name)) given({}, name);
}

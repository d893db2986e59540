import { type Around, nameOf, operandOf, Words } from './expression.ts';
import { type Attributes, Invalid } from './value.ts';

type Change = (item: Attributes, changed: Attributes, around: Around) => void;
const updates = new Map<string, Change[]>();

/** The item as an update expression makes it; the one that was there stays as it is. */
export function updated(item: Attributes, expression: string, around: Around): Attributes {
  const changes = updates.get(expression) ?? parse(expression);
  updates.set(expression, changes);
  const changed = { ...item };
  for (const change of changes) change(item, changed, around);
  return changed;
}

function parse(expression: string): Change[] {
  const words = new Words(expression);
  const changes: Change[] = [];
  while (!words.isOver()) {
    const clause = words.next();
    if (clause === 'SET') changes.push(...words.list(() => assignment(words)));
    else if (clause === 'REMOVE') changes.push(...words.list(() => removal(words.next())));
    else throw new Invalid(`The clause ${clause} is not known here`);
  }
  return changes;
}

function assignment(words: Words): Change {
  const target = words.next();
  words.expect('=');
  const value = sumOf(words);
  return (item, changed, around) => {
    const found = value(item, around);
    if (!found) throw new Invalid('The expression names an attribute that is not there');
    changed[nameOf(target, around.names)] = found;
  };
}

/** A term, or the sum of two numbers. */
function sumOf(words: Words): ReturnType<typeof operandOf> {
  const one = termOf(words);
  if (!words.takes('+')) return one;
  const other = termOf(words);
  return (...asked) => {
    const [a, b] = [one(...asked)?.N, other(...asked)?.N];
    if (a === undefined || b === undefined) throw new Invalid('Only numbers that are there are added');
    return { N: String(Number(a) + Number(b)) };
  };
}

function termOf(words: Words): ReturnType<typeof operandOf> {
  const first = words.next();
  if (!words.takes('(')) return operandOf(first);
  if (first !== 'if_not_exists') throw new Invalid(`The function ${first} is not known here`);
  const known = operandOf(words.next());
  words.expect(',');
  const otherwise = operandOf(words.next());
  words.expect(')');
  return (...asked) => known(...asked) ?? otherwise(...asked);
}

const removal =
  (name: string): Change =>
  (_, changed, { names }) => {
    delete changed[nameOf(name, names)];
  };

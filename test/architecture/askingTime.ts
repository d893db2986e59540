import { type ESTree, Visitor } from 'rolldown/utils';

const clocks = /^(Date\.now|performance\.now|process\.(hrtime|uptime)|Temporal)\b/;
/** Zones and the wording of dates come from reviewed data, not from what a runtime happens to carry. */
const zones = /^(Intl\.DateTimeFormat|.*\.toLocale(Date|Time)?String)$/;

function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ChainExpression') return nameOf(node.expression);
  if (node.type !== 'MemberExpression') return '?';
  const { property, computed } = node;
  const name = property.type === 'Literal' ? String(property.value) : nameOf(property);
  return `${nameOf(node.object)}.${computed && property.type !== 'Literal' ? '?' : name}`.replace(
    /^globalThis\./,
    '',
  );
}

/** Every place where a program asks what time it is, or lets the runtime word a time. */
export function asksTime(program: ESTree.Program): string[] {
  const found: string[] = [];
  const look = (name: string) => (clocks.test(name) || zones.test(name)) && found.push(name);
  new Visitor({
    MemberExpression: (node) => look(nameOf(node)),
    NewExpression: ({ callee, arguments: given }) => {
      if (nameOf(callee) === 'Date' && given.length === 0) found.push('new Date()');
    },
    CallExpression: ({ callee }) => {
      if (nameOf(callee) === 'Date') found.push('Date()');
    },
    ImportDeclaration: ({ source }) => {
      if (/temporal|perf_hooks/.test(source.value)) found.push(source.value);
    },
  }).visit(program);
  return found;
}

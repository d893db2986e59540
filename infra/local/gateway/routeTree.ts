import type { Method } from './method.ts';

type Node = {
  fixed: Map<string, Node>;
  parameter?: { name: string; greedy: boolean; node: Node };
  methods: Map<string, Method>;
};

export type Match = { method: Method; parameters: Record<string, string> };

/** The declared paths. A fixed segment wins over a parameter, a parameter over `{proxy+}`. */
export type RouteTree = {
  add(path: string, method: Method): void;
  /** The method that serves a path; path parameters are decoded. Undefined when there is none. */
  find(method: string, path: string): Match | undefined;
};

export function createRouteTree(): RouteTree {
  const root = newNode();
  return {
    add(path, method) {
      let node = root;
      for (const segment of segmentsOf(path)) node = child(node, segment);
      node.methods.set(method.httpMethod, method);
    },
    find(httpMethod, path) {
      const found = walk(root, segmentsOf(path), {});
      const method = found?.node.methods.get(httpMethod) ?? found?.node.methods.get('ANY');
      return found && method && { method, parameters: found.parameters };
    },
  };
}

const newNode = (): Node => ({ fixed: new Map(), methods: new Map() });

const segmentsOf = (path: string) => path.split('/').filter((segment) => segment !== '');

function child(node: Node, segment: string): Node {
  const name = /^\{(\w[\w.-]*)(\+?)\}$/.exec(segment);
  if (name) {
    node.parameter ??= { name: name[1] ?? '', greedy: name[2] === '+', node: newNode() };
    return node.parameter.node;
  }
  const next = node.fixed.get(segment) ?? newNode();
  node.fixed.set(segment, next);
  return next;
}

type Found = { node: Node; parameters: Record<string, string> };

function walk(node: Node, segments: string[], parameters: Record<string, string>): Found | undefined {
  const [segment, ...rest] = segments;
  if (segment === undefined) return node.methods.size > 0 ? { node, parameters } : undefined;
  const fixed = node.fixed.get(decode(segment));
  const found = fixed && walk(fixed, rest, parameters);
  if (found || !node.parameter) return found;
  const { name, greedy, node: below } = node.parameter;
  const value = decode(greedy ? segments.join('/') : segment);
  return walk(below, greedy ? [] : rest, { ...parameters, [name]: value });
}

/** A broken escape stays as it is. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

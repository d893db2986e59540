import { ProblemError, type Reply } from '../../shared/api/client.ts';
import type { routes } from '../../shared/api/index.ts';
import { requireAt } from './limitScene.ts';
import { type KnownCase, Telling } from './telling.ts';

type Promised = Pick<Reply<(typeof routes)['getClaim']>['body'], 'promises'>;

/** A story that goes on only while the service says what was worked out by hand. */
export class StrictTelling extends Telling {
  knows(kind: KnownCase['kind'], { id, reference }: Omit<KnownCase, 'kind'>): string {
    this.cases.push({ id, reference, kind });
    return id;
  }

  /** Stops the tour when what must be refused is allowed, or refused for another reason. */
  async requireRefusal(at: string, what: string, code: string, asked: () => Promise<unknown>): Promise<void> {
    const error = await asked().then(
      () => undefined,
      (failure: unknown) => failure,
    );
    if (!(error instanceof ProblemError))
      throw error ?? new Error(`${what}: allowed; by the charter ${code}.`);
    const reason = error.problem.reasons?.find((one) => one.code === code);
    if (!reason) throw new Error(`${what}: ${error.message}; by the charter ${code}.`);
    this.tell(at, `${what}: refused, ${code}. ${reason.because}`);
  }

  /** Stops the tour when a promise is not there, due and settled as the charter says. */
  requirePromise({ promises }: Promised, promise: string, dueAt: string, status: string): string {
    const found = promises.filter((one) => one.promise === promise);
    const known = found.find((one) => one.dueAt === dueAt && one.status === status);
    if (known) return `${promise} ${status}, due ${requireAt(promise, known.dueAt, dueAt)}`;
    const all = found.map((one) => `${one.status}, due ${one.dueAt}`).join('; ') || 'not there';
    throw new Error(`${promise} is ${all}; by the charter it is ${status}, due ${dueAt}.`);
  }
}

/** Stops the tour when what came out is not what was worked out by hand; what is expected may say less. */
export function requireSame(what: string, actual: unknown, expected: unknown): void {
  const wrong = differences(actual, expected);
  if (wrong.length > 0) throw new Error(`${what}, by hand otherwise: ${wrong.join('; ')}.`);
}

function differences(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof expected !== 'object' || expected === null) {
    return actual === expected ? [] : [`${path} is ${JSON.stringify(actual)}, not ${expected}`];
  }
  if (typeof actual !== 'object' || actual === null) return [`${path} is not there`];
  const more = Array.isArray(expected) ? (actual as unknown[]).slice(expected.length) : [];
  return [
    ...Object.entries(expected).flatMap(([key, value]) =>
      differences((actual as Record<string, unknown>)[key], value, `${path}/${key}`),
    ),
    ...more.map((one) => `${path} has ${JSON.stringify(one)} too`),
  ];
}

import type { Row, Store } from '../store.ts';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';

/** One execution, as it is remembered. Instants in milliseconds of the virtual clock; `dueAt` null while it works. */
export type Execution = {
  arn: string;
  machine: string;
  name: string;
  input: string;
  status: ExecutionStatus;
  state: string;
  stateInput: string;
  enteredAt: number;
  dueAt: number | null;
  retries: string;
  transitions: number;
  startedAt: number;
  stoppedAt: number | null;
  output: string | null;
  error: string | null;
};

/** The executions of all machines: durable, an acknowledged one is never lost. */
export type Executions = {
  find(arn: string): Execution | undefined;
  save(execution: Execution): void;
  list(machine?: string): Execution[];
  earliestDue(): Execution | undefined;
  /** Those that were at work, not waiting: after a restart they go on. */
  atWork(): Execution[];
  /** Forgets every execution, finished or not: what no cloud does, but a test of it must. */
  wipe(): number;
};

const COLUMNS =
  'arn, machine, name, input, status, state, stateInput, enteredAt, dueAt, retries, transitions, startedAt, stoppedAt, output, error';

export function createExecutions(store: Store): Executions {
  store.define(`create table if not exists executions (
    arn text primary key, machine text, name text, input text, status text, state text, stateInput text,
    enteredAt integer, dueAt integer, retries text, transitions integer, startedAt integer, stoppedAt integer,
    output text, error text);
    create index if not exists executions_due on executions (status, dueAt, name)`);
  const one = (row: Row | undefined) => row as Execution | undefined;
  const insert = `insert or replace into executions (${COLUMNS}) values (${COLUMNS.replace(/\w+/g, '?')})`;
  return {
    find: (arn) => one(store.get('select * from executions where arn = ?', arn)),
    save: (execution) =>
      void store.run(insert, ...COLUMNS.split(', ').map((column) => execution[column as keyof Execution])),
    list: (machine) =>
      store.all(
        'select * from executions where machine = ? or ? is null order by startedAt desc, name',
        machine ?? null,
        machine ?? null,
      ) as Execution[],
    earliestDue: () =>
      one(
        store.get(
          "select * from executions where status = 'RUNNING' and dueAt is not null order by dueAt, name limit 1",
        ),
      ),
    atWork: () =>
      store.all("select * from executions where status = 'RUNNING' and dueAt is null") as Execution[],
    wipe: () => store.run('delete from executions'),
  };
}

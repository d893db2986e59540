import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { Fn } from './fn.ts';
import { Machine, retry } from './machine.ts';

/** A step, told by ids alone; the next one gets the same ids. */
const step = (settleArn: string, name: string, next: { Next: string } | { End: true }) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: {
    FunctionName: settleArn,
    Payload: {
      caseId: '{% $states.input.caseId %}',
      instalment: '{% $states.input.instalment %}',
      step: name,
      requestId: '{% $states.input.requestId %}',
      now: '{% $states.context.State.EnteredTime %}',
    },
  },
  Output: '{% $states.input %}',
  TimeoutSeconds: 60,
  Retry: retry,
  Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Unsettled' }],
  ...next,
});

/**
 * What happens to a payment that was ordered, spelled out (`design.md` 3.6). Each step may be done again at any
 * time; what a failed execution leaves is done by reconcile, which calls the same steps directly.
 */
const definition = (settleArn: string) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Pay',
  States: {
    Pay: step(settleArn, 'pay', { Next: 'Advise' }),
    Advise: step(settleArn, 'advise', { Next: 'OpenRecovery' }),
    OpenRecovery: step(settleArn, 'open-recovery', { End: true }),
    Unsettled: {
      Type: 'Fail',
      Error: 'Unsettled',
      Cause: 'A step failed after all its retries; reconcile goes on with it.',
    },
  },
});

/** The machine that pays, advises and opens the recovery. */
export class Settlement extends Machine {
  constructor(scope: Construct, id: string, { settle, settings }: { settle: Fn; settings: Settings }) {
    super(scope, id, { calls: settle, settings, definition: definition(settle.functionArn) });
  }
}

import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { Fn } from './fn.ts';
import { Machine, retry } from './machine.ts';

/**
 * The machine of one process: it sleeps until an instant and then says *look at this case now*. The rules
 * stay in the domain; what the machine loses, reconcile finds (`design.md` 3.6).
 */
const definition = (wakeArn: string) => ({
  QueryLanguage: 'JSONata',
  StartAt: 'Wait',
  States: {
    Wait: { Type: 'Wait', Timestamp: '{% $states.input.ringAt %}', Next: 'Wake' },
    Wake: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: {
        FunctionName: wakeArn,
        Payload: {
          caseId: '{% $states.input.caseId %}',
          n: '{% $states.input.n %}',
          requestId: '{% $states.input.requestId %}',
          now: '{% $states.context.State.EnteredTime %}',
        },
      },
      Output: {},
      TimeoutSeconds: 30,
      Retry: retry,
      End: true,
    },
  },
});

/** An alarm clock by its process's name. */
export class AlarmClock extends Machine {
  constructor(scope: Construct, id: string, { wake, settings }: { wake: Fn; settings: Settings }) {
    super(scope, id, { calls: wake, settings, definition: definition(wake.functionArn) });
  }
}

import { Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import * as ses from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { failureQueue } from './failureQueue.ts';
import type { Fn } from './fn.ts';

/** What SES calls the events that say how a letter fared. */
const letterEvents = [
  'Email Delivered',
  'Email Bounced',
  'Email Complaint Received',
  'Email Rejected',
  'Email Rendering Failed',
];

/** The house's letter box: who writes, and what becomes of each letter. */
export class Mail extends Construct {
  readonly from: string;
  readonly configurationSetName: string;
  /** What SendEmail is allowed on: the sender and the set, nothing else. */
  readonly arns: string[];
  readonly failures: Queue;

  constructor(
    scope: Construct,
    id: string,
    { mailEvents, settings }: { mailEvents: Fn; settings: Settings },
  ) {
    super(scope, id);
    this.from = `letters@${settings.mailDomain}`;
    const set = new ses.ConfigurationSet(this, 'Set', {
      reputationMetrics: true,
      tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
    });
    const identity = new ses.EmailIdentity(this, 'Identity', {
      identity: ses.Identity.domain(settings.mailDomain),
      configurationSet: set,
    });
    this.configurationSetName = set.configurationSetName;
    const setArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: set.configurationSetName,
    });
    this.arns = [identity.emailIdentityArn, setArn];
    this.failures = failureQueue(this, 'Failures');
    this.report(set, mailEvents);
  }

  /** SES reports to the account's default bus; only events of this set wake the function. */
  private report(set: ses.ConfigurationSet, mailEvents: Fn): void {
    const bus = EventBus.fromEventBusName(this, 'DefaultBus', 'default');
    set.addEventDestination('Events', {
      destination: ses.EventDestination.eventBus(bus),
      events: [
        ses.EmailSendingEvent.DELIVERY,
        ses.EmailSendingEvent.BOUNCE,
        ses.EmailSendingEvent.COMPLAINT,
        ses.EmailSendingEvent.REJECT,
        ses.EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
    new Rule(this, 'Fared', {
      eventPattern: {
        source: ['aws.ses'],
        detailType: letterEvents,
        detail: { mail: { tags: { 'ses:configuration-set': [set.configurationSetName] } } },
      },
      targets: [new LambdaFunction(mailEvents, { deadLetterQueue: this.failures, retryAttempts: 24 })],
    });
  }
}

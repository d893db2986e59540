import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { type AlarmFacts, type AlarmName, alarmFacts } from './alarmFacts.ts';

/** Every alarm of the house, each saying what is at stake, to one topic that people subscribe to. */
export class BusinessAlarms extends Construct {
  readonly topic: Topic;
  readonly alarms: Alarm[];

  constructor(scope: Construct, id: string, watched: Record<AlarmName, IMetric>, settings: Settings) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: settings.name, enforceSSL: true });
    for (const address of settings.alarmEmail) this.topic.addSubscription(new EmailSubscription(address));
    const action = new SnsAction(this.topic);
    this.alarms = (Object.keys(alarmFacts) as AlarmName[]).map((name) => {
      const alarm = alarmOf(this, name, watched[name], settings);
      alarm.addAlarmAction(action);
      alarm.addOkAction(action);
      return alarm;
    });
  }
}

/** The description is what somebody reads at night: the stake first, then where to go on. */
function alarmOf(scope: Construct, name: AlarmName, metric: IMetric, settings: Settings): Alarm {
  const { impact, above, below, silence, periods = 1 }: AlarmFacts = alarmFacts[name];
  return new Alarm(scope, name, {
    alarmName: `${settings.name}-${name}`,
    alarmDescription: `${impact} What to do: docs/operations.md, section ${name}.`,
    metric,
    evaluationPeriods: periods,
    threshold: above ?? below,
    comparisonOperator:
      above === undefined
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: silence === 'bad' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
}

import { expect, test } from 'vitest';
import { sweepZones } from '../domain/sweepZones.ts';
import { ofType, type StageName, templatesOf } from './template.ts';

const stages: StageName[] = ['local', 'dev', 'prod'];

/** Amsterdam's clock is that of four more of our zones; Mexico's and Dublin's are their own. */
const groups = [
  ['Europe/Amsterdam', 'Europe/Brussels', 'Europe/Stockholm', 'Europe/Prague', 'Europe/Madrid'],
  ['America/Mexico_City'],
  ['Europe/Dublin'],
];

test.each(stages)(
  '%s reconciles every five minutes, counts and forgets every night and sweeps each zone in its morning; a run that cannot start is kept',
  (stage) => {
    const schedules = ofType(templatesOf(stage).Service, 'AWS::Scheduler::Schedule').map(
      ([, r]) => r.Properties,
    );
    expect(schedules.map((s) => [s.ScheduleExpression, s.Target.Arn['Fn::GetAtt'][0]])).toEqual([
      ['rate(5 minutes)', expect.stringMatching(/^Reconcile/)],
      ['cron(30 4 * * ? *)', expect.stringMatching(/^Recount/)],
      ['cron(0 5 * * ? *)', expect.stringMatching(/^Retention/)],
      ...groups.map(() => ['cron(5 8 * * ? *)', expect.stringMatching(/^Sweep/)]),
    ]);
    expect(schedules.slice(3).map((s) => s.ScheduleExpressionTimezone)).toEqual(groups.map(([zone]) => zone));
    expect(groups.flat().sort()).toEqual([...sweepZones].sort());
    for (const { Target } of schedules) {
      expect(JSON.parse(Target.Input)).toEqual({
        scheduledTime: '<aws.scheduler.scheduled-time>',
        executionId: '<aws.scheduler.execution-id>',
      });
      expect(Target.DeadLetterConfig.Arn).toBeDefined();
    }
  },
);

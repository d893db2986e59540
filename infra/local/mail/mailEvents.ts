import { z } from 'zod';
import { type Declared, ofType, propertiesOf } from '../template/resolved.ts';

const Properties = z.strictObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Name: z.string().optional(),
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.strictObject({
      EventBusArn: z.string().regex(/event-bus\/default$/, 'SES sends to the default bus only'),
    }),
  }),
});

/** Which happenings of a mail (`SEND`, `DELIVERY`, `BOUNCE`) each declared configuration set tells the default bus. */
export type MailEvents = Map<string, Set<string>>;

export function declareMailEvents(declared: Declared): MailEvents {
  const sets: MailEvents = new Map(
    ofType(declared, 'AWS::SES::ConfigurationSet').map((set) => [set.ref, new Set()]),
  );
  for (const resource of ofType(declared, 'AWS::SES::ConfigurationSetEventDestination')) {
    const { ConfigurationSetName, EventDestination } = propertiesOf(resource, Properties);
    if (!EventDestination.Enabled) continue;
    for (const type of EventDestination.MatchingEventTypes)
      sets.get(ConfigurationSetName)?.add(type.toUpperCase());
  }
  return sets;
}

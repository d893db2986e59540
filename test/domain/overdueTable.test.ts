import { OverdueEvent } from '../../shared/domain/overdue/event.ts';
import { overdueProcess } from '../../shared/domain/overdue/process.ts';
import { OverdueStatus } from '../../shared/domain/overdue/state.ts';
import { overdueTable, timerOrder } from '../../shared/domain/overdue/table.ts';
import { lives } from './overdueLives.ts';
import { tableRules } from './tableRules.ts';

tableRules({
  ...{ process: overdueProcess, table: overdueTable, statuses: OverdueStatus.options, timerOrder, lives },
  types: OverdueEvent.options.map(({ shape }) => shape.type.value),
  letters: (kind) => kind.startsWith('overdue-') || kind === 'buyer-worsened',
});

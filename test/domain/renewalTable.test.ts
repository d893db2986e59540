import { RenewalEvent } from '../../shared/domain/renewal/event.ts';
import { renewalProcess } from '../../shared/domain/renewal/process.ts';
import { RenewalStatus } from '../../shared/domain/renewal/state.ts';
import { renewalTable, timerOrder } from '../../shared/domain/renewal/table.ts';
import { lives } from './renewalLives.ts';
import { tableRules } from './tableRules.ts';

tableRules({
  ...{ process: renewalProcess, table: renewalTable, statuses: RenewalStatus.options, timerOrder, lives },
  types: RenewalEvent.options.map(({ shape }) => shape.type.value),
  letters: (kind) => kind.startsWith('renewal-'),
});

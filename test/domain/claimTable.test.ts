import { ClaimEvent } from '../../shared/domain/claim/event.ts';
import { ClaimStatus } from '../../shared/domain/claim/outcomes.ts';
import { claimProcess } from '../../shared/domain/claim/process.ts';
import { claimTable, timerOrder } from '../../shared/domain/claim/table.ts';
import { lives } from './claimLives.ts';
import { tableRules } from './tableRules.ts';

tableRules({
  ...{ process: claimProcess, table: claimTable, statuses: ClaimStatus.options, timerOrder, lives },
  types: ClaimEvent.options.map(({ shape }) => shape.type.value),
  letters: (kind) => kind.startsWith('claim-'),
});

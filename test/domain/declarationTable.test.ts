import { DeclarationEvent } from '../../shared/domain/declaration/event.ts';
import { declarationProcess } from '../../shared/domain/declaration/process.ts';
import { DeclarationStatus } from '../../shared/domain/declaration/state.ts';
import { declarationTable, timerOrder } from '../../shared/domain/declaration/table.ts';
import { lives } from './declarationLives.ts';
import { tableRules } from './tableRules.ts';

tableRules({
  ...{
    process: declarationProcess,
    table: declarationTable,
    statuses: DeclarationStatus.options,
    timerOrder,
    lives,
  },
  types: DeclarationEvent.options.map(({ shape }) => shape.type.value),
  letters: (kind) => kind.startsWith('declaration-'),
});

import { CreditLimitEvent } from '../../shared/domain/creditLimit/event.ts';
import { creditLimitProcess } from '../../shared/domain/creditLimit/process.ts';
import { RequestStatus } from '../../shared/domain/creditLimit/request.ts';
import { creditLimitTable, timerOrder } from '../../shared/domain/creditLimit/table.ts';
import { lives } from './limitLives.ts';
import { tableRules } from './tableRules.ts';

tableRules({
  ...{
    process: creditLimitProcess,
    table: creditLimitTable,
    statuses: RequestStatus.options,
    timerOrder,
    lives,
  },
  types: CreditLimitEvent.options.map(({ shape }) => shape.type.value),
  letters: (kind) => kind.startsWith('limit-') || kind === 'buyer-worsened',
});

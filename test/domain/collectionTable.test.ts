import { CollectionEvent } from '../../shared/domain/collection/event.ts';
import { collectionProcess } from '../../shared/domain/collection/process.ts';
import { CollectionStatus } from '../../shared/domain/collection/steps.ts';
import { collectionTable, timerOrder } from '../../shared/domain/collection/table.ts';
import { lives } from './collectionLives.ts';
import { tableRules } from './tableRules.ts';

tableRules({
  ...{
    process: collectionProcess,
    table: collectionTable,
    statuses: CollectionStatus.options,
    timerOrder,
    lives,
  },
  types: CollectionEvent.options.map(({ shape }) => shape.type.value),
  letters: (kind) => kind.startsWith('collection-'),
});

import { InvoiceEvent } from '../../shared/domain/invoice/event.ts';
import { invoiceProcess } from '../../shared/domain/invoice/process.ts';
import { InvoiceStatus } from '../../shared/domain/invoice/state.ts';
import { invoiceTable, timerOrder } from '../../shared/domain/invoice/table.ts';
import { lives } from './invoiceLives.ts';
import { tableRules } from './tableRules.ts';

tableRules({
  ...{ process: invoiceProcess, table: invoiceTable, statuses: InvoiceStatus.options, timerOrder, lives },
  types: InvoiceEvent.options.map(({ shape }) => shape.type.value),
  letters: (kind) => kind.startsWith('invoice-'),
});

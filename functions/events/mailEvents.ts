import { storeFromEnvironment } from '../../shared/data/store.ts';
import { counter } from './environment.ts';
import { MailEvent, noteDelivery } from './mail/deliveries.ts';

const store = storeFromEnvironment();
const count = counter();

/** SES tells what became of a mail. */
export const handler = (event: unknown) => noteDelivery(store, count, MailEvent.parse(event));

import fc from 'fast-check';

/** A changed line is run hundreds of times: a few tries of each property are enough, the examples do the rest. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 12 });

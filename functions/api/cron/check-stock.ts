import { functions } from '../../src/composition.ts';

/** Compares stock with its ledger and with open orders; an error in the log when they disagree. */
export default functions().cron.checkStock;

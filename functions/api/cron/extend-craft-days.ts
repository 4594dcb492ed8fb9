import { functions } from '../../src/composition.ts';

/** Keeps the days of the craft department's lines made well ahead of what is promised. */
export default functions().cron.extendCraftDays;

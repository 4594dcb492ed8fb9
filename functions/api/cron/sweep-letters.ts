import { functions } from '../../src/composition.ts';

/** Removes files of letters that were uploaded and never registered. */
export default functions().cron.sweepLetters;

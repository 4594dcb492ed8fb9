import { functions } from '../../src/composition.ts';

/** Drops answers, sessions and limits that have outlived their use. */
export default functions().cron.sweep;

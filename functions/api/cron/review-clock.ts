import { functions } from '../../src/composition.ts';

/** Escalates reviews past their promise, and gives back what those past their end have reserved. */
export default functions().cron.reviewClock;

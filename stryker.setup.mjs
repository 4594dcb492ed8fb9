import fc from 'fast-check';

/** A mutant meets hundreds of properties; what matters shows in the first few cases of each. */
fc.configureGlobal({ numRuns: 30 });

export { causeName, checkName, SEVERITY_NAMES, type SeverityName, SUBMIT_OUTCOME_NAMES, type SubmitOutcome } from './words.ts';
export { type FindingInWords, findingsInWords } from './finding-in-words.ts';
export { factsInWords } from './facts-in-words.ts';
export { CSV_BOM, csvLine } from './csv.ts';
export { ordersCsvHead, ordersCsvLine, shanghaiTime } from './orders-csv.ts';
export { factsFor } from './may-read.ts';

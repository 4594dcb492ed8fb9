export { PasteResult } from './paste-result';
export { usePaste } from './use-paste';

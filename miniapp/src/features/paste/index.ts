export { PasteRows } from './paste-rows';
export { usePaste } from './use-paste';

export { LetterView } from './letter-view';

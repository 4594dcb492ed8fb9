export { MeView } from './me-view';

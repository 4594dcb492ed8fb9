export { nearestSubstitutes } from './substitutes.ts';

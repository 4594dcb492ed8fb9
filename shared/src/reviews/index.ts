export * from './compare-baskets.ts';

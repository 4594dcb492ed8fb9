export { addDays, daysBetween } from './days.ts';
export { SOON_DAYS, soonDaysOf } from './late.ts';
export {
  capacityAfter, type CraftBooking, type CraftCapacity, type CraftDay, type CraftLine, type CraftPlan, type CraftPromise,
  type CraftWanted, minutesNeeded, planCraft, type SkuCraft,
} from './plan.ts';
export { type PartPromise, type ReadyStock, type SoonerOption, soonerOptions, type SoonerQuestion, type SpecFacts } from './sooner.ts';

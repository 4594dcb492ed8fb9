export { metersBetween, PIN_APART_MAX_METERS } from './distance.ts';
export { type AddressFacts, judgeAddress } from './judge.ts';
export { DELIVERABLE_LEVELS, GEOCODE_LEVELS, type GeocodeLevel, isDeliverable } from './levels.ts';
export { type AllowedRegions, districtName, isInRegion, SHAOXING_DISTRICTS } from './regions.ts';
export { type VagueText, whyVague } from './vague-text.ts';

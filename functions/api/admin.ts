import { functions } from '../src/composition.ts';

export default functions().admin;

import type { Contract, Input, Output, Refusal } from '@zhundan/shared';
import type { Actor } from '../actor.ts';

/** What a use case is asked to do, and by whom. */
export interface Command<C extends Contract> {
  readonly actor: Actor;
  readonly input: Input<C>;
}

/** As {@link Command}, where nobody has signed in yet. */
export type OpenCommand<C extends Contract> = Pick<Command<C>, 'input'>;

export type Answer<C extends Contract> = Promise<Output<C> | Refusal>;

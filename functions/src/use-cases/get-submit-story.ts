import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Desk } from './ports/desk.ts';
import type { Rules } from './ports/rules.ts';
import { namesOf, submitInWords } from './submit-in-words.ts';

export const getSubmitStory = async (
  { desk, rules }: { desk: Desk; rules: Rules }, { actor, input }: Command<typeof contracts.getSubmitStory>,
): Answer<typeof contracts.getSubmitStory> => {
  const [story, names] = await Promise.all([desk.submit(actor, input.attemptId), namesOf(rules, actor)]);
  if (!story) return refuse('NOT_FOUND');
  return { ...story, submit: submitInWords(story.submit, names, actor.role), later: story.later.map((each) => submitInWords(each, names, actor.role)) };
};

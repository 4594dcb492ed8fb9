import { type contracts, factsFor, findingsInWords, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Desk } from './ports/desk.ts';
import type { Rules } from './ports/rules.ts';
import { namesOf, submitInWords } from './submit-in-words.ts';

export const getOrderStory = async (
  { desk, rules }: { desk: Desk; rules: Rules }, { actor, input }: Command<typeof contracts.getOrderStory>,
): Answer<typeof contracts.getOrderStory> => {
  const [story, names] = await Promise.all([desk.story(actor, input.orderNo), namesOf(rules, actor)]);
  if (!story) return refuse('NOT_FOUND');

  const { review } = story;
  return {
    ...story,
    submits: story.submits.map((submit) => submitInWords(submit, names, actor.role)),
    review: review && { ...review, findings: findingsInWords(review.findings, factsFor(actor.role)) },
  };
};

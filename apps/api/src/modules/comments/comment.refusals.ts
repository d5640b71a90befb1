import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of comments. */
export const { refused, refusal } = defineRefusals({
  'comment-place-unclear': 'Say what the comment is about: words of the article, or the thread that it answers.',
  'commented-words-missing': 'These words do not stand in the {place} (any more): choose words that do.',
  'comment-of-another': 'Somebody else wrote this comment: answer it instead.',
  'comment-deleted': 'This comment was deleted.',
  'comment-in-thread': 'This comment answers another one: name the comment with which the thread begins.',
  'comments-too-many': 'This article has {max} threads of comments already, which is the most that it can have.',
  'answers-too-many': 'This thread has {max} answers already: begin another one.',
  'mentioned-missing': 'Nobody who is let in has the id {id}: mention somebody else.',
})

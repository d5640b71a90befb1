import { embargoRefusals } from '@sourceline/domain'
import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of articles. */
export const { issue, refusal, refused } = defineRefusals({
  ...embargoRefusals,
  'article-slug-reserved': 'Another article has, or had, the address “{slug}”. Choose another one.',
  'draft-missing': 'There is no draft to discard.',
  'draft-is-the-first': 'This is the first draft: there is nothing to go back to. Delete the article instead.',
  'article-not-public': 'This article is neither public nor scheduled.',
  'article-was-public': 'This article was public: unpublish it instead, so that its history stays.',
  'assignee-writes-nothing': 'Nobody who is let in and writes articles has this id: choose an editor or a reporter.',
  'article-history-sealed': 'This article has a sealed history and cannot be deleted.',
  'claim-of-passage-missing':
    'A marked passage names a claim that does not exist (any more): choose another claim for it.',
  'body-invalid': '{problem}',
  'body-suggests-without-claims':
    'A body with suggestions cannot be searched for its claims: send it with its claim marks and without `reanchor`, or without suggestions.',
  'claim-id-invalid': '“{id}” is no claim id: mark passages with ids that the graph gave.',
  'new-claim-unmade':
    'Nothing in the article makes the new claim “{key}”: mark the words of the body that make it with this key, or leave it out.',
  'translation-of-itself': 'An article is no translation of itself: choose the one that it was translated from.',
  'article-is-original': 'Other articles are translations of this one: unlink them first.',
  'article-has-translations':
    'This article has translations, so it is an original: unlink them first, or link the other article to this one.',
  'translation-language-taken':
    'This text has an article in the language “{locale}” already: unlink that one first, or change the language.',
  'words-not-found': 'The {place} does not contain “{words}”: give words that stand in it.',
})

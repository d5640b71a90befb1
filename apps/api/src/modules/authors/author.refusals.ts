import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of authors. */
export const { refused } = defineRefusals({
  'author-already-public': 'Readers see this version already: change it first.',
  'author-not-public': 'Readers do not see this author: there is nothing to take down.',
  'author-in-use': 'Articles that readers see bear the name of this author: take it out of their bylines first.',
})

import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of topics. */
export const { refused } = defineRefusals({
  'topic-below-itself': 'A topic cannot stand below itself: choose another one.',
  'topic-name-taken': 'There is a topic “{name}” here already: use that one, or choose another name.',
})

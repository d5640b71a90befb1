import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of sections. */
export const { refused } = defineRefusals({
  'section-already-public': 'Readers see this version already: change it first.',
  'section-not-public': 'Readers do not see this section: there is nothing to take down.',
  'section-in-use': 'Articles that readers see stand in this section: move them to another one first.',
})

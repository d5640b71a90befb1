import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of embeds. */
export const { refused } = defineRefusals({
  'embed-provider-unknown': 'Nothing of this site can be embedded, so it stays a link. What can: {providers}.',
})

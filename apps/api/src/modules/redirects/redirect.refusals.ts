import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of redirects. */
export const { refused, refusal } = defineRefusals({
  'path-invalid': 'An old path begins with a slash, as “/2024/05/crane”: give that, or the whole old address.',
  'path-taken': 'The path “{path}” leads elsewhere already: change that redirect.',
  'target-unclear': 'Say where the path leads: to an article or to an address, and to neither if it is gone.',
})

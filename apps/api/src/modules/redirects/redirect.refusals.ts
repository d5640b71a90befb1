import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of redirects. */
export const { refused, refusal } = defineRefusals({
  'path-invalid': 'An old path begins with a slash, as “/2024/05/crane”: give that, or the whole old address.',
  'address-invalid':
    'A path leads to another of this site, as “/topics/ferries”, or to a whole web address: give one of them.',
  'path-circular':
    'From “{toAddress}” readers are led back to “{path}”, and so on without end: say where they are to arrive.',
  'path-taken': 'The path “{path}” leads elsewhere already: change that redirect.',
  'target-unclear': 'Say where the path leads: to an article or to an address, and to neither if it is gone.',
})

import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of sources. */
export const { refused } = defineRefusals({
  'source-confidential':
    'This source is known only through what was said on deep background or off the record: it is not published. Record what it said on the record or on background first.',
  'source-affiliated-with-itself': 'A source cannot belong to itself.',
})

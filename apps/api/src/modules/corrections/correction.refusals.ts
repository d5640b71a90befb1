import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of corrections. */
export const { refusal, refused } = defineRefusals({
  'correction-already-public': 'This correction is public already.',
  'corrected-article-not-public':
    'Its article is not public: there is nothing to correct for readers. Publish the article first.',
  'correction-seen-by-readers': 'Readers have seen this correction: write a new one that supersedes it.',
  'correction-supersedes-itself': 'A correction cannot supersede itself.',
  'superseded-correction-missing': 'There is no such correction of this article.',
  'article-has-corrections': 'Corrections were written to this article: its history stays.',
})

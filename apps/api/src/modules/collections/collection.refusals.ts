import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of collections. */
export const { refusal } = defineRefusals({
  'article-in-collection': 'Collections list this article: take it out of them first.',
})

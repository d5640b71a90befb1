import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of imports. */
export const { refused } = defineRefusals({
  'text-missing': 'There is no text: paste an article, or choose another file.',
  'text-too-long': 'The text has {length} characters and may have {max}: import it in parts.',
  'text-binary': 'This is no text but a binary file: save the article as plain text (UTF-8) and import that.',
  'text-unreadable':
    'Many characters cannot be read: the text is in another encoding, or no text at all. Save it as UTF-8 and import it again.',
  'text-headline-only': 'There is a headline and no text below it: paste the whole article.',
  'article-without-text': 'The article has no text yet: write or paste it first.',
})

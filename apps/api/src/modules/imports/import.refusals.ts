import { problemSentences } from '@sourceline/intake/problems'
import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of imports, the files that are not read among it. */
export const { refused, refusal, inWords } = defineRefusals({
  ...problemSentences,
  'language-unclear': 'The language of this text cannot be told: say which it is, as “en” or “pt-BR”.',
  'many-articles': 'There are {count} articles in it: leave out what holds for one alone.',
  'starter-may-not':
    'Whoever began this import may not import any more. What was made until then stays; somebody who may can import the file again.',
  'text-missing': 'There is no text: paste an article, or choose another file.',
  'text-and-file': 'There are a text and a file: give one of them.',
  'text-binary': 'This is no text but a binary file: save the article as plain text (UTF-8) and import that.',
  'text-unreadable':
    'Many characters cannot be read: the text is in another encoding, or no text at all. Save it as UTF-8 and import it again.',
  'text-already-imported': 'This text was imported before: open its article, or import it again on purpose.',
  'article-without-text': 'The article has no text yet: write or paste it first.',
})

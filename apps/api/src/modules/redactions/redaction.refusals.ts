import { defineRefusals } from '../../platform/refusals/define-refusals.ts'

/** What is refused of redactions. */
export const { refusal, refused } = defineRefusals({
  'redactor-not-signed-in': 'Only a person who is signed in can ask for a redaction or approve one, not a program.',
  'redaction-own': 'Nobody approves their own redaction. Ask a second person.',
  'redaction-decided': 'This redaction is decided already.',
  'redaction-changed': 'What is to be struck has changed since. Look at it again.',
  'redaction-without-words': 'Say which words to strike.',
  'redaction-names-no-version':
    'There is no such version. Name an article, a claim, a source, a topic or a collection and the number of its version; or a correction, an attribution, evidence or an assessment without a number.',
  'redaction-of-draft': 'This version is a draft that readers never saw: change it or delete it instead.',
  'redaction-of-public':
    'Readers see this version now, or will. Publish another without it, or take it down, and redact it then. Or redact words in it.',
  'redaction-names-no-record': 'Name an article, a claim, a source, a topic, a collection or a correction by its id.',
  'redaction-not-carried-out': 'Only a redaction that was carried out is applied again.',
  'redaction-key-missing':
    'The key with which the words of this redaction are found again is missing from the vault’s keys.',
  'redaction-words-unknown': 'Nothing is kept with which the words of this redaction could be found again.',
  'redaction-without-reason': 'Give the reason: it is kept for good.',
  'reason-holds-words': 'The reason is kept for good: say it without the words that are to go.',
})

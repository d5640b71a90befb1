/** What any change may be refused for, whatever the noun. */
export const generalRefusals = {
  'input-invalid': '{issues}',
  'publish-blocked': 'Not published: {findings}',
  'version-outdated':
    'This is version {actualVersion} by now, and you named version {expectedVersion}. Nothing of yours was saved: look at the present state and save again.',
  'just-taken': 'Just taken by another change. Choose another one, or reload and try again.',
  'record-missing': 'There is no such {record}. It may have been deleted; reload the page and choose again.',
  'reference-missing': 'There is no such {record}.',
  'references-missing': 'One of these {records} does not exist.',
  'slug-taken': 'Another {record} has the address “{slug}”. Choose another one.',

  required: 'Write {what}.',
  'too-long': 'At most {max} characters.',
  'too-short': 'At least {min} characters.',
  'too-many': 'Give at most {max}.',
  'too-few': 'Give at least {min}.',
  'too-large': 'At most {max}.',
  'too-small': 'At least {min}.',
  'wrong-type': 'Expected {expected}.',
  'word-unknown': 'Choose one of {words}.',
  'value-invalid': '{problem}',
  'character-unstorable': 'This holds a character that no text can hold (U+0000): take it out.',
  'id-invalid': 'Expected an id that begins with "{prefix}_", as the graph gives it.',
  'id-or-key-invalid':
    'Expected an id that begins with "{prefix}_", as the graph gives it, or the key of one that this input creates.',
  'key-invalid': 'Use up to 60 letters, digits and hyphens, as in "cost-of-the-bridge".',
  'key-twice': 'The key “{key}” is used twice: give each new {record} a key of its own.',
  'key-unknown': 'Nothing in this input has the key “{key}”: add it to {list}, or give an id.',
  'moment-invalid': 'Write a moment like 2026-03-01T09:30:00Z.',
  'day-invalid': 'Write a day like 2026-03-01.',
  'day-unknown': 'There is no such day.',
  'base64-invalid': 'Give the bytes of the file in base64.',
  'web-address-invalid': 'Write a web address that begins with https:// or http://.',
  'slug-invalid': 'Use lower-case letters, digits and single hyphens, as in "river-reaches-record".',
  'locale-invalid': 'Use a BCP 47 language tag, as "en" or "pt-BR".',
  'digest-invalid': 'Write SHA-256 as 64 lower-case hexadecimal digits.',
  'version-invalid': 'Versions are counted from 1: send the one that you have read.',

  'reading-too-slow':
    'Reading this took longer than {seconds} seconds and was ended. Nothing was saved: give it in parts.',
  'reading-too-large':
    'Reading this took more than {megabytes} megabytes of memory and was ended. Nothing was saved: give it in parts.',
  'reading-queue-full': 'The server reads as many texts as it can. Nothing was saved: try again in a minute.',
} as const

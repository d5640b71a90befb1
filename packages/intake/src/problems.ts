import type { Told } from '@sourceline/domain'

/** Why a file is not taken in: one sentence with the cure. */
export const problemSentences = {
  'file-empty': 'There is nothing in it: choose another file, or paste the text.',
  'file-binary':
    'This is no text but a binary file: save the article as .docx, .rtf, .html or plain text and import that.',
  'file-unread':
    'This is {what}, which is not read: save the article as .docx, .rtf, .html or plain text and import that.',
  'file-too-large': 'The file has {bytes} bytes and may have {max}: import it in parts.',
  'file-encoding':
    'Many characters cannot be read: the text is in another encoding, or cut off. Save it as UTF-8 and import it again.',
  'file-broken':
    'The file is {what} that is damaged or cut off: open it in the program that made it, save it again and import that.',
  'file-unpacks-too-large':
    'What is packed in the file is larger than {max} bytes: save the article alone and import that.',
  'file-too-deep': 'The file nests its parts more than {max} deep: save the article as plain text and import that.',
  'text-too-long': 'The text has {length} characters and may have {max}: import it in parts.',
  'xml-unknown':
    'This is XML of a kind that is not read (<{root}>): NewsML-G2, NITF, RSS, Atom and WordPress exports are.',
  'xml-broken': 'This is XML with an error in line {line}: have it written again, and import that.',
  'json-unknown': 'This is JSON of a kind that is not read: ninjs and JSON Feed are.',
  'json-broken': 'This is JSON that is damaged or cut off: have it written again, and import that.',
  'text-unfit': 'The text cannot be kept as it is: {issue}.',
  'no-article': 'No article was found in it: copy its text and paste that.',
} as const

/** Why a document is not read, as a code with its parameters. */
export type Problem = Told<typeof problemSentences>

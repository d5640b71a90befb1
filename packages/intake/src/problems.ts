import { fillSentence, type Told } from '@sourceline/domain'

/** Why a file is not taken in: one sentence with the cure. */
export const problemSentences = {
  'file-empty': 'There is nothing in it: choose another file, or paste the text.',
  'file-binary':
    'This is no text but a binary file: save the article as Word (.docx), RTF, a web page or plain text and import that.',
  'file-unread':
    'This is {what}, which is not read: save the article as Word (.docx), RTF, a web page or plain text and import that.',
  'file-damaged': 'The file is damaged or cut off: open it in its program, save it again and import that.',
  'file-too-large': 'The file has {bytes} bytes and may have {max}: import it in parts.',
  'file-encoding':
    'Many characters cannot be read: the text is in another encoding, or cut off. Save it as UTF-8 and import it again.',
  'file-too-deep': 'The file nests its parts more than {max} deep: save the article as plain text and import that.',
  'text-too-long': 'The text has {length} characters and may have {max}: import it in parts.',
  'xml-unknown': 'This is XML (<{root}>), which is not read: copy the text of the article and paste it.',
  'xml-broken': 'This is XML with an error in line {line}: copy the text of the article and paste it.',
  'json-unknown': 'This is JSON, which is not read: copy the text of the article and paste it.',
  'json-broken': 'This is JSON that is damaged or cut off: copy the text of the article and paste it.',
  'item-canceled': 'The sender has canceled this item: use what took its place, or ask the sender.',
  'feed-empty': 'There is no article in the feed: export it again with its articles, or import them one by one.',
  'not-a-text': 'This item is no text but {what}: import the article that it belongs to.',
  'text-unfit': 'The text cannot be kept as it is: {issue}.',
  'no-article': 'No article was found in it: copy its text and paste that.',
} as const

/** Why a document is not read, as a code with its parameters. */
export type Problem = Told<typeof problemSentences>

/** A problem in words. */
export const problemInWords = ({ code, parameters }: Problem): string =>
  fillSentence(problemSentences[code], parameters)

import { fillSentence, type Told } from '@sourceline/domain'

/** What a reader has to say of a document that could not be kept as it was. */
export const noticeSentences = {
  'table-as-text': 'Tables larger than a text holds that became lines, their cells parted by “ | ”: {count}.',
  'image-as-link': 'Images that became links with their captions, to be added by hand: {count}.',
  'image-left-out': 'Images without a public address that were left out, their captions kept: {count}.',
  'embed-as-link': 'Embedded items that became links: {count}.',
  'embed-left-out': 'Embedded items without an address that were left out: {count}.',
  'link-as-text': 'Links whose addresses cannot be published and that became plain text: {count}.',
  'insertions-accepted': 'Tracked changes: insertions that were accepted: {count}.',
  'deletions-left-out': 'Tracked changes: deletions that were left out: {count}.',
  'comments-left-out': 'Comments that were left out: {count}.',
  'boxes-left-out': 'Charts and diagrams that were left out: {count}.',
  'equations-left-out': 'Equations that were left out: {count}.',
  'footnotes-at-end': 'Footnotes to which nothing in the text leads and that became a list at the end: {count}.',
  'levels-flattened': 'Lists and quotations nested so deeply that their inner levels were joined: {count}.',
  'kicker-left-out': 'The kicker “{words}” was left out: an article has no field for it.',
  'credits-left-out': 'The credit line “{words}” was left out of the text.',
  'correction-left-out': 'The note “{words}” was left out of the text: record it as a correction.',
  'rights-left-out': 'The copyright line “{words}” was left out of the text.',
  'furniture-left-out': 'What surrounds the article on its page was left out: {count} words.',
  'encoding-guessed': 'The text was read as {encoding}: check its accents and quotation marks.',
  'front-matter-ignored': 'The lines before the text could not be read as YAML and were left out: “{words}”.',
  'language-unread': 'No claims were proposed: they are read in English, and this text is in {language}.',
  'language-assumed': 'Its language could not be told and was taken for English: set it if it is another.',
  'byline-shortened': 'There are more than {max} names below the headline: the further ones were left out.',
  'editors-note': 'Note to editors: “{words}”.',
  'usage-terms': 'Terms of use: “{words}”.',
  withheld: 'The sender withholds this item: ask before it is published.',
  'embargoed-until': 'The sender asks that it is not published before {moment}.',
  'pages-left-out': 'Pages that are no articles and were left out: {count}.',
  'summary-only': 'The feed holds a summary and not the whole text.',
  'path-taken': 'Its old path {path} leads to another article already, and still does.',
  'draft-kept':
    'It stays a draft: the file does not say that it was published before, or that its sender keeps it back no longer.',
  'topics-unknown': 'No topics have these names, and they were left out: {names}.',
} as const

/** Something that an editor should know of a document, as a code with its parameters. */
export type Notice = Told<typeof noticeSentences>

/** A notice in words. */
export const noticeInWords = ({ code, parameters }: Notice): string => fillSentence(noticeSentences[code], parameters)

export type {
  DocumentFormat,
  IncomingByline,
  IncomingDocument,
  IncomingMetadata,
  IncomingOrigin,
} from './incoming-document.ts'
export { baseLanguage } from './languages.ts'
export { noticeInWords, noticeSentences, type Notice } from './notices.ts'
export { problemSentences, type Problem } from './problems.ts'
export { readDocument, type IncomingSource } from './read-document.ts'

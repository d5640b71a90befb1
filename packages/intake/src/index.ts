export type {
  DocumentFormat,
  IncomingByline,
  IncomingDocument,
  IncomingMetadata,
  IncomingOrigin,
} from './incoming-document.ts'
export { baseLanguage } from './languages.ts'
export { readDocument, type IncomingSource } from './read-document.ts'

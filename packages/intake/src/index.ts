export type {
  DocumentFormat,
  IncomingByline,
  IncomingDocument,
  IncomingMetadata,
  IncomingOrigin,
} from './incoming-document.ts'
export { isReleased } from './incoming-document.ts'
export { baseLanguage } from './languages.ts'
export { readDocuments, type IncomingDocuments, type IncomingSource } from './read-document.ts'

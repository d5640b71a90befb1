export { importText } from './use-cases/import-text.ts'
export { countItems, settledItems } from './import-item.store.ts'
export { useReader, type ReaderSettings } from './model-reader.ts'
export { loadSampleNewsroom } from './sample-newsroom.ts'

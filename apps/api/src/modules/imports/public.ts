export { importText } from './use-cases/import-text.ts'
export { loadSampleNewsroom } from './sample-newsroom.ts'

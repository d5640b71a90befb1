export { publishSources, unpublishedSources } from './publish-sources.ts'
export { unpublishSources } from './unpublish-sources.ts'
export { sourceRecord } from './source.record.ts'
export { createSource } from './use-cases/create-source.ts'
export {
  acceptSources,
  findPublication,
  findSourceByName,
  insertSource,
  loadSource,
  missingSources,
  sourceNames,
  standInsAmong,
} from './source.store.ts'
export { Source } from './source.graphql.ts'
export { sourceShape, type SourceRow } from './source.reads.ts'

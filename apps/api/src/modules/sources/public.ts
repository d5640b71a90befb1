export { logPublished, unpublishedSources, type UnpublishedSource } from './publish-sources.ts'
export { publishingSources } from './published-sources.store.ts'
export { unpublishSources } from './unpublish-sources.store.ts'
export { protectedNames } from './confidential-names.store.ts'
export { scheduledSources, settleSources } from './scheduled-sources.store.ts'
export { addSources, newSource } from './add-sources.ts'
export { createSource } from './use-cases/create-source.ts'
export {
  acceptSources,
  describeIn,
  hasSources,
  insertSources,
  loadSource,
  missingSources,
  sourceNames,
  standInsAmong,
} from './source.store.ts'
export { Source } from './source.graphql.ts'
export { sourceShape, type SourceRow } from './source.reads.ts'
export { knownSources } from './found-sources.store.ts'
export { sourceNamed } from './named-source.ts'

import { requireVersion } from '../../platform/record.ts'
import type { Running } from '../../platform/running.ts'
import { hiddenSources } from './confidential-sources.store.ts'
import { loadSource } from './source.store.ts'

/** The source that an input names. For those who may not read it, it does not exist. */
export async function sourceSubject(running: Running, input: { id: string; expectedVersion: number }) {
  const found = await loadSource(running.tx, input.id)
  const hidden = await hiddenSources(running, [input.id])
  return requireVersion('source', hidden.has(input.id) ? null : found, input.expectedVersion)
}

import type { Writable } from 'node:stream'
import type { SnapshotSums } from '../../platform/backup/manifest.ts'
import { takeExport } from '../../platform/export/take-export.ts'
import { notExported } from './left-out.ts'
import { prefixes, type BackupMeans } from './write-backup.ts'

/**
 * Exports the newsroom, while it goes on, as lines of JSON.
 *
 * @throws OperatorError where the database, the object store or the output does not serve.
 */
export const writeExport = (
  { url, objects }: Pick<BackupMeans, 'url' | 'objects'>,
  output: Writable,
): Promise<SnapshotSums> => takeExport({ url, objects, prefixes, leftOut: notExported }, output)

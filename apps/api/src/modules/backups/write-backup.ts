import { OperatorError } from '@sourceline/database/operator-error'
import { writeBackupFile, type BackupPlace, type PlaceMeans } from '../../platform/backup/backup-place.ts'
import type { BackupManifest } from '../../platform/backup/manifest.ts'
import { sealKeys, type KeyRecipient } from '../../platform/backup/sealed-keys.ts'
import { takeBackup } from '../../platform/backup/take-backup.ts'
import type { KeyKeeper } from '../../platform/encryption/key-keeper.ts'
import { writeKeyRing } from '../../platform/encryption/key-ring.ts'
import type { ObjectStore } from '../../platform/objects/object-store.ts'
import { leftOut } from './left-out.ts'

/** The objects of a newsroom: the backups of before, and what is tried for a moment, are no part of it. */
export const prefixes = ['media', 'captures'] as const

/** What a backup is made of, and for whom the keys in it are. */
export interface BackupMeans extends PlaceMeans {
  /** The database's address. */
  readonly url: string
  readonly objects: ObjectStore
  readonly keys: KeyKeeper
  /** Without it the keys are not in the backup. */
  readonly sealTo: () => KeyRecipient | null
  /** What the operator has set, by the name of the variable; null for a secret. */
  readonly environment: Readonly<Record<string, string | number | null>>
}

/** What was backed up. */
export interface WrittenBackup extends BackupManifest {
  /** Whether there are keys of the vault, and whether they are in it. */
  readonly keys: 'sealed' | 'elsewhere' | 'none'
}

/**
 * Backs the newsroom up, while it goes on, to a place.
 *
 * @throws OperatorError where the database, the object store, the keys or the place do not serve.
 */
export async function writeBackup(means: BackupMeans, place: BackupPlace): Promise<WrittenBackup> {
  const ring = means.keys.read()
  if (!ring.ok) throw new OperatorError(ring.failure)
  const sealTo = means.sealTo()
  const text = ring.value && writeKeyRing(ring.value)
  const source = {
    ...means,
    prefixes,
    leftOut,
    keysFor: text && sealTo ? (id: string) => sealKeys(text, sealTo, id) : null,
  }
  const manifest = await writeBackupFile(place, (output) => takeBackup(source, output))
  return { ...manifest, keys: text ? (sealTo ? 'sealed' : 'elsewhere') : 'none' }
}

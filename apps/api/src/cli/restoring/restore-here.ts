import { readFileSync } from 'node:fs'
import type { Env } from '../../env.ts'
import { redactionsName } from '../../modules/backups/public.ts'
import { isListedRedaction } from '../../modules/redactions/public.ts'
import { textBeside, type BackupPlace } from '../../platform/backup/backup-place.ts'
import type { LoadTarget } from '../../platform/backup/load-snapshot.ts'
import type { KeyOpener } from '../../platform/backup/sealed-keys.ts'
import { bringKeys, keyKeeper, type KeyKeeper } from '../../platform/encryption/key-keeper.ts'
import { ObjectStoreError } from '../../platform/objects/object-store.ts'
import { openObjectStore } from '../../platform/objects/open-object-store.ts'
import { CommandFailed } from '../terminal.ts'
import { restoreNewsroom, type RestoredNewsroom, type Restoring } from './restore-newsroom.ts'

/** What a restore or an import of a newsroom is given on the command line. */
export interface Given {
  readonly env: Env
  /** The address of the database. */
  readonly url: string
  /** Reads the backup or the export into a target. */
  readonly load: Restoring['load']
  readonly opener: KeyOpener | null
  /** Redactions carried out since it was taken, as `redactions export` writes them. */
  readonly redactions: readonly string[]
  readonly say: (sentence: string) => void
}

/** Brings a newsroom into the database, the object store and the keys of this installation. */
export function restoreHere({ env, overwrite, ...given }: Given & { overwrite: boolean }): Promise<RestoredNewsroom> {
  return restoreNewsroom({
    ...given,
    overwrite,
    keepObject: keeping(env),
    keepKeys: (text) => keptKeys(env, text),
  })
}

/**
 * The redactions that were carried out since a backup or an export was taken: those of the list that lies beside it, and
 * those of a file that is named.
 *
 * @throws CommandFailed where the file cannot be read, or a line is none.
 */
export async function redactionsFor(place: BackupPlace, file: string | undefined): Promise<string[]> {
  const beside = await textBeside(place, redactionsName)
  return [...redactionsIn(beside, redactionsName), ...redactionsOf(file)]
}

/**
 * The redactions of a file; none where none is named.
 *
 * @throws CommandFailed where it cannot be read, or a line is none.
 */
export const redactionsOf = (file: string | undefined): string[] =>
  file === undefined ? [] : redactionsIn(textOf(file), file)

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new CommandFailed(`${file} cannot be read.`)
  }
}

function redactionsIn(text: string | null, name: string): string[] {
  const lines = (text ?? '').split('\n').filter((line) => line.trim() !== '')
  const wrong = lines.findIndex((line) => !isListedRedaction(line))
  if (wrong === -1) return lines
  throw new CommandFailed(`Line ${wrong + 1} of ${name} is no redaction of "sourceline redactions export".`)
}

/** Keeps objects in the store of this installation; one of another content is taken out again. */
function keeping({ objects, dataDir }: Env): LoadTarget['keepObject'] {
  const store = openObjectStore(objects, dataDir)
  return async (name, content) => {
    const put = await store.put(name.prefix, content)
    if (!put.ok) throw new ObjectStoreError(put.failure)
    if (put.value.sha256 !== name.sha256) await store.remove(put.value)
    return put.value.sha256
  }
}

function keptKeys({ vaultKeys }: Env, text: string | null): KeyKeeper {
  const brought = text === null ? null : bringKeys(vaultKeys, text)
  if (brought && !brought.ok) throw new CommandFailed(brought.failure)
  return keyKeeper(vaultKeys)
}

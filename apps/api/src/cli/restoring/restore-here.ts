import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Env } from '../../env.ts'
import { isListedRedaction } from '../../modules/redactions/public.ts'
import type { LoadTarget } from '../../platform/backup/load-backup.ts'
import type { KeyOpener } from '../../platform/backup/sealed-keys.ts'
import { bringKeys, keyKeeper, type KeyKeeper } from '../../platform/encryption/key-keeper.ts'
import { ObjectStoreError } from '../../platform/objects/object-store.ts'
import { openObjectStore } from '../../platform/objects/open-object-store.ts'
import { CommandFailed } from '../terminal.ts'
import { restoreNewsroom, type RestoredNewsroom } from './restore-newsroom.ts'

/** What a restore is given on the command line. */
export interface Given {
  readonly env: Env
  /** The address of the database. */
  readonly url: string
  readonly input: Readable
  readonly opener: KeyOpener | null
  /** Redactions carried out since the backup, as `redactions export` writes them. */
  readonly redactions: readonly string[]
  readonly say: (sentence: string) => void
}

/** Restores a newsroom into the database, the object store and the keys of this installation. */
export function restoreHere({ env, overwrite, ...given }: Given & { overwrite: boolean }): Promise<RestoredNewsroom> {
  return restoreNewsroom({
    ...given,
    overwrite,
    keepObject: keeping(env),
    keepKeys: (text) => keptKeys(env, text),
  })
}

/**
 * The redactions of a file; none where none is named.
 *
 * @throws CommandFailed where it cannot be read, or a line is none.
 */
export function redactionsOf(file: string | undefined): string[] {
  if (file === undefined) return []
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new CommandFailed(`${file} cannot be read.`)
  }
  return redactionsIn(text, file)
}

/**
 * The redactions of a text.
 *
 * @param name What it is called.
 * @throws CommandFailed where a line is none.
 */
export function redactionsIn(text: string | null, name: string): string[] {
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

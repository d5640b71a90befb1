import { readFileSync } from 'node:fs'
import { OperatorError } from '@sourceline/database/operator-error'
import type { Env } from './env.ts'
import { readX25519, type KeyOpener, type KeyRecipient } from './platform/backup/sealed-keys.ts'

/** How the keys in a backup are sealed or opened, beside what the environment says. */
export interface KeyOptions {
  /** A file whose first line is the passphrase. */
  readonly passphraseFile?: string
  /** A file with a public X25519 key. */
  readonly recipient?: string
  /** A file with a private X25519 key. */
  readonly key?: string
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new OperatorError(`${file} cannot be read.`)
  }
}

function passphraseOf({ passphraseFile }: KeyOptions, env: Env): string | undefined {
  if (passphraseFile === undefined) return env.backupKeys.passphrase
  const [passphrase = ''] = textOf(passphraseFile).split(/\r?\n/)
  if (passphrase.length < 12)
    throw new OperatorError(`The passphrase in ${passphraseFile} must have 12 characters or more.`)
  return passphrase
}

/** For whom the keys in a backup are sealed; null where nobody is named. */
export function recipientOf(options: KeyOptions, env: Env): KeyRecipient | null {
  const file = options.recipient ?? (options.passphraseFile === undefined ? env.backupKeys.recipientFile : undefined)
  if (file !== undefined) return { kind: 'recipient', publicKey: readX25519(textOf(file), 'public', file) }
  const passphrase = passphraseOf(options, env)
  return passphrase === undefined ? null : { kind: 'passphrase', passphrase }
}

/** What opens the keys in a backup; null where nothing is given. */
export function openerOf(options: KeyOptions, env: Env): KeyOpener | null {
  const passphrase = passphraseOf(options, env)
  const privateKey = options.key === undefined ? undefined : readX25519(textOf(options.key), 'private', options.key)
  return passphrase === undefined && !privateKey ? null : { passphrase, privateKey }
}

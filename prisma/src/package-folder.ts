import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder `prisma/` of the checkout, found upwards from the running file, because this code
 * runs both from its source and from a bundle in another package.
 *
 * @throws Error when no folder above holds `prisma/migrations`.
 */
export function databasePackageFolder(from: string = fileURLToPath(import.meta.url)): string {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const candidate = join(folder, 'prisma')
    if (existsSync(join(candidate, 'migrations'))) return candidate
    if (dirname(folder) === folder) throw new Error(`No folder prisma/migrations above ${from}`)
  }
}

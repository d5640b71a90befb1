import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './checkout.mjs'

/** The file that pins the runtime, as seen from the checkout. */
export const runtimeLockFile = 'scripts/runtime-lock.json'

/**
 * The oldest Node that serves (the first release of its line with long-term support), and by platform the pinned one of
 * an older machine, where there is one: the package that holds its `bin/node`, the version (of Node
 * and of the package) and the SHA-512 of the package as npm writes it (`sha512-…`, base64).
 */
export const { oldest: oldestNode, platforms: pinnedRuntimes } = JSON.parse(
  readFileSync(join(root, runtimeLockFile), 'utf8'),
)

/** How the lock names the platform of this process; a Linux without glibc, for which the packages are not made, is named apart. */
export function platformName({ platform, arch } = process, hasGlibc = glibcIsThere) {
  return `${platform}-${arch}${platform === 'linux' && !hasGlibc() ? '-musl' : ''}`
}

function glibcIsThere() {
  process.report.excludeNetwork = true
  return Boolean(process.report.getReport().header.glibcVersionRuntime)
}

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const made = new Set([
  'node_modules',
  'dist',
  '.next',
  '.turbo',
  'generated',
  'test-results',
  'playwright-report',
  'coverage',
  'bench',
])
const without = /\.(test|spec)\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$/

/** A digest of files and folders, in which what is made from sources, tests and prose do not count. */
export function fingerprint(root, paths, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const file of paths.flatMap((path) => filesBelow(root, path)).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function filesBelow(root, path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name) || without.test(entry.name)) return []
    const inner = `${path}/${entry.name}`
    return entry.isDirectory() ? filesBelow(root, inner) : entry.isFile() ? [inner] : []
  })
}

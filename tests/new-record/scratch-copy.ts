import { execFileSync } from 'node:child_process'
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What is made anew in the copy, or only of use where it was made. */
const leftOut = new Set(['.cache', '.vite', '.vite-temp', '.next', '.turbo'])

/** Gives a file a second name, or copies it where another disk holds the copy. */
function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    copyFileSync(from, to)
  }
}

/** Brings a folder of packages over without their bytes: nothing writes into a package's files. */
function linkPackages(from: string, to: string, copy: typeof linkFile = copyFileSync): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (leftOut.has(entry.name) && copy === copyFileSync) continue
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    // The files beside the packages are the package manager's own, and it writes into them.
    else if (entry.isDirectory()) linkPackages(source, target, linkFile)
    else copy(source, target)
  }
}

/** The workspace's packages by their folders; the root is the first. */
const packageFolders = (): string[] => [
  '.',
  'prisma',
  'tests',
  ...['apps', 'packages'].flatMap((group) => readdirSync(join(root, group)).map((name) => join(group, name))),
]

/**
 * Copies the checkout as it is, changes that are not committed included, with its packages and without its history.
 *
 * @returns The copy's folder, and what removes it.
 */
export function scratchCopy(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-new-record-'))
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  const deleted = new Set(
    execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\0'),
  )
  for (const file of listed.split('\0').filter((path) => path !== '' && !deleted.has(path))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    copyFileSync(join(root, file), join(folder, file))
  }
  for (const part of packageFolders()) {
    const packages = join(part, 'node_modules')
    if (readdirSync(join(root, part)).includes('node_modules'))
      linkPackages(join(root, packages), join(folder, packages))
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

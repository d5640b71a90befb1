import { dirname, join, normalize } from 'node:path/posix'

/** A source file and its text. */
export interface Source {
  readonly file: string
  readonly text: string
}

/** The file that an import of `from` means, for relative paths and the admin's `@/`; null for packages. */
function target(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier))
  const app = /^apps\/[^/]+\/src\//.exec(from)?.[0]
  return specifier.startsWith('@/') && app ? join(app, specifier.slice(2)) : null
}

function importsOf({ file, text }: Source): string[] {
  return [...text.matchAll(/\bfrom '([^']+)'/g)].flatMap(([, specifier = '']) => target(file, specifier) ?? [])
}

/** Loops among folders, each as the path that leads back to its beginning; a file of a folder counts for the folder alone. */
export function folderLoops(sources: readonly Source[]): string[] {
  const edges = new Map<string, Set<string>>()
  for (const source of sources) {
    const from = dirname(source.file)
    const to = edges.get(from) ?? edges.set(from, new Set()).get(from)
    for (const imported of importsOf(source)) if (dirname(imported) !== from) to?.add(dirname(imported))
  }
  const loops: string[] = []
  const done = new Set<string>()
  const walk = (folder: string, path: readonly string[]): void => {
    const seen = path.indexOf(folder)
    if (seen >= 0) {
      loops.push([...path.slice(seen), folder].join(' → '))
      return
    }
    if (done.has(folder)) return
    for (const next of edges.get(folder) ?? []) walk(next, [...path, folder])
    done.add(folder)
  }
  for (const folder of edges.keys()) walk(folder, [])
  return loops
}

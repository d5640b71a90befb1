import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The explorer of the published graph, as it was built: a file's name says what is in it. */
export interface Explorer {
  /** Where its script is found. */
  readonly script: string
  /** Where its style is found. */
  readonly style: string
  readonly files: readonly { readonly path: string; readonly type: string; readonly content: Buffer }[]
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Reads the explorer that was built beside the server; null where none was, as when the server runs from its sources. */
export function readExplorer(folder = fileURLToPath(new URL('explorer', import.meta.url))): Explorer | null {
  if (!existsSync(folder)) return null
  const files = readdirSync(folder).flatMap((name) => {
    const type = types[extname(name)]
    return type ? [{ path: `/graphql/${name}`, type, content: readFileSync(join(folder, name)) }] : []
  })
  const script = files.find(({ path }) => path.endsWith('.js'))?.path
  const style = files.find(({ path }) => path.endsWith('.css'))?.path
  return script && style ? { script, style, files } : null
}

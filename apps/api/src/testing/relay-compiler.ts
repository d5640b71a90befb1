import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ConcreteRequest } from 'relay-runtime'

const { resolve } = createRequire(import.meta.url)

/** What Relay's compiler made of a module of a front-end. */
export interface Compiled {
  /** The request of an operation, by its name. */
  request(name: string): ConcreteRequest
  /** The documents by their SHA-256, as they are given to the server. */
  readonly documentsFile: string
  readonly documents: ReadonlyMap<string, string>
  remove(): void
}

/**
 * Compiles the documents of a module against the printed schema, as a front-end does.
 *
 * @param text GraphQL whose operations and fragments are named after the module, `reader`.
 */
export function compileForRelay(text: readonly string[]): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-relay-'))
  copyFileSync(fileURLToPath(new URL('../../delivery.graphql', import.meta.url)), join(folder, 'delivery.graphql'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'package.json'), '{}')
  writeFileSync(join(folder, 'src', 'reader.js'), text.map((part) => `graphql\`${part}\``).join('\n'))
  const documentsFile = join(folder, 'documents.json')
  writeFileSync(documentsFile, '{}')
  const config = {
    src: './src',
    schema: './delivery.graphql',
    language: 'javascript',
    eagerEsModules: false,
    customScalarTypes: { DateTime: 'string', Date: 'string', JSON: 'mixed' },
    persistConfig: { file: './documents.json', algorithm: 'SHA256' },
  }
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config))
  try {
    execFileSync(process.execPath, [resolve('relay-compiler/cli.js'), 'relay.config.json'], {
      cwd: folder,
      stdio: 'pipe',
    })
  } catch (error) {
    const told =
      error instanceof Error && 'stdout' in error
        ? `${String(error.stdout)}${String(Reflect.get(error, 'stderr'))}`
        : ''
    rmSync(folder, { recursive: true })
    throw new Error(`Relay's compiler refused: ${told}`, { cause: error })
  }
  const load = createRequire(join(folder, 'src', 'reader.js'))
  return {
    request: (name) => load(`./__generated__/${name}.graphql`) as ConcreteRequest,
    documentsFile,
    documents: new Map(Object.entries(JSON.parse(readFileSync(documentsFile, 'utf8')) as Record<string, string>)),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

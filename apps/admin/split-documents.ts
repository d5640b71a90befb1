import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const statement = /^(?=export class TypedDocumentString|export const \w+ = new TypedDocumentString\()/m

/**
 * Puts each document of a generated `graphql.ts` in a file of its own, from which that file gives it on: a page then
 * loads the documents that it asks, instead of those of the whole admin.
 *
 * @throws Error where the generated file is not as it was when this was written.
 */
export function splitDocuments(folder: string): void {
  const file = join(folder, 'graphql.ts')
  const [types, ...documents] = readFileSync(file, 'utf8').split(statement)
  const home = join(folder, 'documents')
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home)
  const names = documents.map((document) => {
    const name = /^export (?:class|const) (\w+)/.exec(document)?.[1]
    if (!name) throw new Error(`${file} holds something else than documents: ${document.slice(0, 60)}`)
    writeFileSync(join(home, `${name}.ts`), `${importsOf(name, document)}\n${document}`)
    return name
  })
  if (!names.includes('TypedDocumentString') || names.length < 2) throw new Error(`${file} holds no documents`)
  writeFileSync(file, `${types}${names.map((name) => `export { ${name} } from './documents/${name}.ts'\n`).join('')}`)
}

function importsOf(name: string, document: string): string {
  if (name === 'TypedDocumentString')
    return `import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'\n`
  const typed = /TypedDocumentString<(\w+), (\w+)>/.exec(document)?.slice(1) ?? []
  const named = typed.filter((type) => type !== 'unknown')
  const types = named.length > 0 ? `import type { ${named.join(', ')} } from '../graphql.ts'\n` : ''
  return `import { TypedDocumentString } from './TypedDocumentString.ts'\n${types}`
}

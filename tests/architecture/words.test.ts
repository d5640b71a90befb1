import { expect, test } from 'vitest'
import { sourceFiles, textOf } from './repository.ts'

/** Words that name nothing, or something else here, with the word that says what is meant. */
const decoys: readonly { readonly word: RegExp; readonly instead: string }[] = [
  { word: /^most$/, instead: 'max… for a bound, highest for a value' },
  { word: /^look$/, instead: 'what is looked at: appearance' },
  { word: /^(?:print|\w+Print)$/, instead: 'fingerprint' },
  { word: /^\w*Missing$/, instead: 'missing…: missingReference' },
  { word: /^[a-z]*[dD]esk(?:[A-Z]\w*)?$/, instead: 'editorial: a desk is people with sections' },
]

/** Words of one module alone, where they mean something else elsewhere. */
const reserved: readonly { readonly word: RegExp; readonly only: RegExp; readonly means: string }[] = [
  {
    word: /^\w*Findings?$/,
    only: /\/(?:domain|publishing|articles|claims|collections|corrections|graphql)\/|platform\/failure\.ts$/,
    means: 'a result of the publish gate',
  },
  {
    word: /^\w*(?:Mention|Mentions)$/,
    only: /^(?!packages\/extraction\/)/,
    means: 'the anchor of a claim in a revision',
  },
  {
    word: /^\w*Statements?$/,
    only: /^(?!apps\/api\/src\/(?:platform|graphql|delivery|http)\/|prisma\/)/,
    means: 'the wording of a claim; what a database runs is a query',
  },
]

const inCamelCase = (words: string): string => words.replace(/-+(\w)/g, (_, first: string) => first.toUpperCase())

/** What code declares, and what a style sheet does: classes and properties of its own. */
const declarations = {
  code: /\b(?:const|let|function|class|interface|type)\s+(\w+)/g,
  styles: /(?:^|[\s;{])--([\w-]+)\s*:|\.([a-zA-Z][\w-]*)(?=[^;{}]*\{)/g,
}

/** What a file declares, and what it and its folders are called. */
const namesIn = (file: string, text: string): string[] => [
  ...file.split('/').map((part) => inCamelCase(part.replace(/\..*$/, ''))),
  ...[...text.matchAll(file.endsWith('.css') ? declarations.styles : declarations.code)].map(([, name, other]) =>
    inCamelCase(name ?? other ?? ''),
  ),
]

function problemsOf(file: string, text: string): string[] {
  return [...new Set(namesIn(file, text))].flatMap((name) => [
    ...decoys.filter(({ word }) => word.test(name)).map(({ instead }) => `${file}: ${name} (${instead})`),
    ...reserved
      .filter(({ word, only }) => word.test(name) && !only.test(file))
      .map(({ means }) => `${file}: ${name} (it means ${means})`),
  ])
}

const isTest = (file: string) => /\.(?:test|spec)\.tsx?$/.test(file)

test('files and what they declare are called by a word that says what it is, and by no other thing’s', () => {
  const files = sourceFiles()
  expect(files.filter((file) => /\.tsx?$/.test(file)).length).toBeGreaterThan(1_000)
  expect(files.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(20)
  expect(files.flatMap((file) => problemsOf(file, isTest(file) ? '' : textOf(file)))).toEqual([])
})

test.each([
  ['packages/domain/src/limits.ts', 'const most = 8'],
  ['apps/api/src/modules/imports/prints.ts', 'const claimPrint = hash(words)'],
  ['apps/admin/src/shared/shell.tsx', 'export function DeskShell() {}'],
  ['packages/extraction/src/cues/verb.ts', 'export interface Finding {}'],
  ['packages/extraction/src/linking/names.ts', 'type FullerMentions = Map<string, string>'],
  ['apps/api/src/platform/reads/recorded.ts', 'interface RecordedStatement {}'],
  ['apps/api/src/modules/articles/article-desk.graphql.ts', ''],
  ['packages/extraction/src/matching/small-desk.test.ts', ''],
  ['apps/admin/src/features/desk/page.tsx', ''],
  ['apps/admin/src/shared/shell/shell.module.css', ':root { --desk-line: gray; }'],
  ['apps/admin/src/shared/shell/shell.module.css', '.desk-line:hover { color: gray; }'],
])('a word that says something else would be found: %s %s', (file, text) => {
  expect(problemsOf(file, text)).toHaveLength(1)
})

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

/** What a file declares, by name. */
const declaredIn = (text: string): string[] =>
  [...text.matchAll(/\b(?:const|let|function|class|interface|type)\s+(\w+)/g)].flatMap(([, name]) => name ?? [])

function problemsOf(file: string, text: string): string[] {
  return declaredIn(text).flatMap((name) => [
    ...decoys.filter(({ word }) => word.test(name)).map(({ instead }) => `${file}: ${name} (${instead})`),
    ...reserved
      .filter(({ word, only }) => word.test(name) && !only.test(file))
      .map(({ means }) => `${file}: ${name} (it means ${means})`),
  ])
}

test('what is declared is called by a word that says what it is, and by no other thing’s', () => {
  const files = sourceFiles().filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|spec)\.tsx?$/.test(file))
  expect(files.length).toBeGreaterThan(1_000)
  expect(files.flatMap((file) => problemsOf(file, textOf(file)))).toEqual([])
})

test.each([
  ['packages/domain/src/limits.ts', 'const most = 8'],
  ['apps/api/src/modules/imports/prints.ts', 'const claimPrint = hash(words)'],
  ['apps/admin/src/shared/shell.tsx', 'export function DeskShell() {}'],
  ['packages/extraction/src/cues/verb.ts', 'export interface Finding {}'],
  ['packages/extraction/src/linking/names.ts', 'type FullerMentions = Map<string, string>'],
  ['apps/api/src/platform/reads/recorded.ts', 'interface RecordedStatement {}'],
])('in %s it would be found that %s', (file, text) => {
  expect(problemsOf(file, text)).toHaveLength(1)
})

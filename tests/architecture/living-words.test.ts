import * as domain from '@sourceline/domain'
import { expect, test } from 'vitest'
import { sourceFiles, textOf } from './repository.ts'

const production = sourceFiles()
  .filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|spec)\.tsx?$|\/(testing|bench|speed)\/|\/test-[a-z-]+\.ts$/.test(file),
  )
  .map((file) => ({ file, text: textOf(file) }))
/** What writes words: use-cases and reads, and what the domain works out of them. */
const writing = production
  .filter(({ file }) => file.startsWith('apps/api/src/') || file.startsWith('packages/domain/src/provenance/'))
  .map(({ text }) => text)

const isList = (value: unknown): value is domain.Enumeration<string> =>
  typeof value === 'object' && value !== null && 'values' in value && 'meanings' in value

const lists = Object.values<unknown>(domain).filter(isList)

/** The words of a list that nothing gives: neither an input or an address that takes the whole list, nor a program that writes the word. */
function deadWords({ name, values }: { name: string; values: readonly string[] }, texts: readonly string[]): string[] {
  const code = texts.join('\n')
  if (new RegExp(`wordOf\\((domain\\.)?${name}\\)|\\b${name}\\.values\\.find\\(`).test(code)) return []
  return values.filter((word) => !new RegExp(`'${word}'`).test(code)).map((word) => `${name}.${word}`)
}

test('every word of the newsroom is given by somebody', () => {
  expect(lists.length).toBeGreaterThan(20)
  // The editorial view calls an article scheduled: nothing stores the word.
  expect(lists.flatMap((list) => deadWords(list, writing))).toEqual(['WorkflowState.SCHEDULED'])
  expect(textOf('prisma/sql/editorial/article.sql')).toContain("'SCHEDULED'")
})

test('a word that nobody gives would be found', () => {
  const list = { name: 'Ending', values: ['REPLACED', 'KILLED'] }
  expect(deadWords(list, ["ending: 'REPLACED'"])).toEqual(['Ending.KILLED'])
  expect(deadWords(list, ['wordOf(Ending)'])).toEqual([])
})

/** What the README offers for use and runs as an example, though no program of ours calls it yet. */
const documented = ['explainOrigins', 'readersAreTold']

/** Of some names, those that production code only declares. */
function unusedOf(names: readonly string[], files: readonly { file: string; text: string }[]): string[] {
  const code = files.flatMap(({ file, text }) => (file.endsWith('domain/src/index.ts') ? [] : [text])).join('\n')
  return names.filter((name) => !new RegExp(`(?<!export (const|function) )\\b${name}\\b`).test(code))
}

test('every rule of the domain is asked by somebody', () => {
  const rules = Object.entries(domain).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
  expect(rules.length).toBeGreaterThan(20)
  expect(unusedOf(rules, production).filter((name) => !documented.includes(name))).toEqual([])
})

test('a rule that nobody asks would be found', () => {
  const files = [
    { file: 'packages/domain/src/moon.ts', text: 'export function moonIsFull() {}' },
    { file: 'packages/domain/src/index.ts', text: 'export { moonIsFull }' },
  ]
  expect(unusedOf(['moonIsFull'], files)).toEqual(['moonIsFull'])
  expect(unusedOf(['moonIsFull'], [...files, { file: 'apps/api/src/tide.ts', text: 'moonIsFull()' }])).toEqual([])
})

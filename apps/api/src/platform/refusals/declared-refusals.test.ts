import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { attributionRefusals, embargoRefusals, failed, findingSentences, permissionRefusals } from '@sourceline/domain'
import { problemSentences } from '@sourceline/intake/problems'
import { expect, test } from 'vitest'
import { z } from 'zod'
import '../../modules/registry.ts'
import { idOf } from '../ids.ts'
import { day, line, moment, slug, webAddress } from '../inputs.ts'
import { useCase } from '../use-case.ts'
import { allRefusals, defineRefusals, refused } from './define-refusals.ts'
import { inputCodes } from './input-codes.ts'
import { inputIssue } from './input-issue.ts'

const sources = fileURLToPath(new URL('../..', import.meta.url))
const texts = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\.?refusals\.ts$/.test(file))
  .map((file) => readFileSync(join(sources, file), 'utf8'))
  .join('\n')

const packages = fileURLToPath(new URL('../../../../../packages', import.meta.url))
const ruleTexts = ['domain', 'intake']
  .map((name) => join(packages, name, 'src'))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** Codes that a rule decides on, most of them in the domain, and those of files that are not read. */
const ofRules = new Set(
  [attributionRefusals, embargoRefusals, findingSentences, permissionRefusals, problemSentences].flatMap((sentences) =>
    Object.keys(sentences),
  ),
)

/** Codes of rules that none of them gives: the catalogue names each as a key alone. */
const ungiven = (codes: Iterable<string>, text: string): string[] =>
  [...codes].filter((code) => !new RegExp(`'${code}'(?!:|\\])`).test(text))

/** Codes of a catalogue that no source text refuses with. */
const unused = (codes: Iterable<string>, text: string): string[] =>
  [...codes].filter((code) => !ofRules.has(code) && !new RegExp(`(refus\\w+|issue)\\(\\s*'${code}'`, 'i').test(text))

test('nothing is declared that is not refused anywhere', () => {
  expect(allRefusals().size).toBeGreaterThan(80)
  expect(unused(allRefusals().keys(), texts)).toEqual([])
  expect(ungiven(ofRules, `${ruleTexts}\n${texts}`)).toEqual([])
})

test('a code that is only declared would be found', () => {
  expect(unused(['slug-taken', 'moon-full'], "refused('slug-taken', { field })")).toEqual(['moon-full'])
  expect(ungiven(['moon-full', 'moon-new'], "{ 'moon-full': 'Wait.' } moons['moon-full'] code: 'moon-new'")).toEqual([
    'moon-full',
  ])
})

test('codes are words with hyphens, and what they say is whole sentences', () => {
  /** Sentences that others make: a whole input, a gate, a rule on its own. */
  const others = /^\{(issues|problem)\}$|^Not published: \{findings\}$/
  for (const [code, sentence] of allRefusals()) {
    expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    if (!others.test(sentence)) expect(sentence).toMatch(/^[A-Z“{][^]*[.?]$/)
  }
})

test('a refusal says code, parameters and sentence', () => {
  expect(refused('slug-taken', { field: 'slug', record: 'topic', slug: 'river' })).toEqual({
    kind: 'validation',
    issues: [
      {
        field: 'slug',
        code: 'slug-taken',
        parameters: { record: 'topic', slug: 'river' },
        message: 'Another topic has the address “river”. Choose another one.',
      },
    ],
  })
  // @ts-expect-error the sentence needs the slug
  refused('slug-taken', { field: 'slug', record: 'topic' })
  // @ts-expect-error there is no such code
  refused('moon-full', { field: 'slug' })
})

test('a code is declared once', () => {
  expect(() => defineRefusals({ 'slug-taken': 'Taken.' })).toThrow('declared twice')
})

test.each([
  [line(5, 'a headline'), ' ', 'required', { what: 'a headline' }],
  [line(5, 'a headline'), 'Too long', 'too-long', { max: 5 }],
  [line(5, 'a headline'), 'a\0', 'character-unstorable', {}],
  [line(5, 'a headline'), 7, 'wrong-type', { expected: 'string' }],
  [idOf('topic'), 'topic_1', 'id-invalid', { prefix: 'topic' }],
  [moment, 'soon', 'moment-invalid', {}],
  [day, 'soon', 'day-invalid', {}],
  [day, '2026-02-30', 'day-unknown', {}],
  [slug, 'Not This', 'slug-invalid', {}],
  [webAddress, 'ftp://here.example', 'web-address-invalid', {}],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], 'too-many', { max: 2 }],
  [z.enum(['NEWS', 'BRIEF']), 'POEM', 'word-unknown', { words: 'NEWS, BRIEF' }],
] as const)('of the input %# it is said by a code what is wrong', (schema, value, code, parameters) => {
  const input = z.object({ field: schema as z.ZodType })
  const issues = input.safeParse({ field: value }).error?.issues.map(inputIssue)
  expect(issues).toEqual([{ field: 'field', code, parameters, message: expect.any(String) }])
  expect(inputCodes(input)).toContain(code)
})

test('what a use-case refuses is declared by it', () => {
  const input = z.object({})
  const run = () => Promise.resolve(failed(refused('just-taken', { field: 'slug' })))
  useCase({ action: 'topic:save', input, run })
  const taken = () => Promise.resolve(failed(refused('slug-taken', { field: 'slug', record: 'topic', slug: 'river' })))
  useCase({ action: 'topic:save', refusals: ['slug-taken'], input, run: taken })
  // @ts-expect-error the code is not declared
  useCase({ action: 'topic:save', input, run: taken })
  // @ts-expect-error another code is declared
  useCase({ action: 'topic:save', refusals: ['too-long'], input, run: taken })
  const around = useCase({ action: 'topic:save', refusals: ['slug-taken'], input, run: taken })
  // @ts-expect-error what a use-case within refuses is refused here too
  useCase({ action: 'topic:publish', input, run: (running) => around.within(running, {}) })
  useCase({
    action: 'topic:publish',
    refusals: around.refusals,
    input,
    run: (running) => around.within(running, {}),
  })
  expect(around.refusals).toEqual(['slug-taken', 'role-forbids', 'maker-forbids', 'just-taken', 'wrong-type'])
})

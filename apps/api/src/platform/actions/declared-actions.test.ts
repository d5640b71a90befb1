import { Role, roleMatrix, type Action } from '@sourceline/domain'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import '../../modules/registry.ts'
import { allRecords, recordOf, type RecordType } from '../records/define-record.ts'
import { allActions, defineActions, mayShowSources, pastTense } from './define-actions.ts'

const sources = fileURLToPath(new URL('../..', import.meta.url))
const texts = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|(^|\/)test(ing|-[a-z-]+\.ts)/.test(file))
  .map((file) => ({ file, text: readFileSync(join(sources, file), 'utf8') }))
const rules = fileURLToPath(new URL('../../../../../packages/domain/src', import.meta.url))
const rulesText = readdirSync(rules, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('role-matrix.ts'))
  .map((file) => readFileSync(join(rules, file), 'utf8'))
  .join('\n')

/** The action of each use-case in a source text; null where one names none. */
const actionsIn = (text: string): (string | null)[] =>
  text
    .split(/= useCase\(\{/)
    .slice(1)
    .map((definition) => /^\s*(?:\/\*\*.*\*\/\s*)?action: '([^']+)'/.exec(definition)?.[1] ?? null)

const useCases = texts.flatMap(({ file, text }) => actionsIn(text).map((action) => ({ file, action })))

/** Actions that belong to a use-case, and permissions that cut across them. */
const [own, crossCutting] = [true, false].map((isOwn) =>
  [...allActions()].filter(([, declaration]) => 'past' in declaration === isOwn).map(([name]) => name),
) as [string[], string[]]

test('every use-case has an action of its own, which it shares with no other', () => {
  expect(useCases.length).toBeGreaterThan(45)
  expect(useCases.map(({ action }) => action).toSorted()).toEqual(own.toSorted())
})

test('a use-case without an action would be found, and two of one file', () => {
  expect(actionsIn("x = useCase({\n  input })\ny = useCase({\n  action: 'topic:save',")).toEqual([null, 'topic:save'])
})

test('a permission that cuts across use-cases is asked for where something is done or read', () => {
  const asked = texts.filter(({ file }) => !file.endsWith('.actions.ts')).map(({ text }) => text)
  const callers = [...asked, rulesText].join('\n')
  expect(crossCutting.length).toBeGreaterThan(2)
  expect(crossCutting.filter((name) => !new RegExp(`(May|requireAction)\\([^()]*'${name}'`).test(callers))).toEqual([])
})

/** Whether a record names a source, or something that does, however long the way. */
function leadsToSource(type: RecordType, seen: ReadonlySet<string> = new Set()): boolean {
  if (type === 'source') return true
  const { parent, refersTo = {} } = recordOf(type) ?? {}
  const named = [...Object.values(refersTo), ...(parent ? [parent] : [])].map(({ to }) => to)
  return named.some((to) => !seen.has(to) && leadsToSource(to, new Set([...seen, type, to])))
}

test('publishing a record that leads to a source is never declared to show none', () => {
  const leading = allRecords().flatMap(({ type }) =>
    leadsToSource(type) ? [`${type.replaceAll('_', '-')}:publish`] : [],
  )
  expect(leading).toEqual(expect.arrayContaining(['source:publish', 'article:publish', 'collection:publish']))
  expect(leading).not.toContain('topic:publish')
  expect(leading.filter((action) => !mayShowSources(action))).toEqual([])
  expect(mayShowSources('topic:publish')).toBe(false)
  expect(mayShowSources('topic:burn')).toBe(true)
})

test('the role matrix holds what is declared, and every role may do something', () => {
  expect(Object.keys(roleMatrix)).toEqual([...allActions().keys()].toSorted())
  for (const role of Role.values)
    expect(Object.values<readonly Role[]>(roleMatrix).some((roles) => roles.includes(role))).toBe(true)
})

test('an action is declared once', () => {
  expect(() => defineActions({ 'topic:save': { roles: ['EDITOR'], past: 'edited {it}' } })).toThrow('declared twice')
})

test('the log tells what was done in the past tense, and names what it does not know', () => {
  const publish: Action = 'article:publish'
  expect(pastTense(publish, {})).toBe('published {it}')
  expect(pastTense(publish, { overrideReason: 'The source is on the phone' })).toBe('published {it} over the gate')
  expect(pastTense('article:unpublish', { reason: 'An error' })).toBe('took {it} down')
  expect(pastTense('article:unpublish', { scheduledFor: '2026-03-01T00:00:00Z' })).toBe('called off publishing {it}')
  expect(pastTense('user:disable', { disabled: false })).toBe('let somebody in again')
  expect(pastTense('user:disable', null)).toBe('locked somebody out')
  expect(pastTense('topic:burn', {})).toBe('did “topic:burn” to {it}')
})

test('what was done reads as the end of a sentence', () => {
  const told = own.map((action) => pastTense(action, {}))
  expect(told.filter((past) => !/^[a-z]+( |ed|$)/.test(past) || /[.:]$/.test(past))).toEqual([])
})

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ground, planted } from './planted-files.ts'
import { root, runTool } from './repository.ts'

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
    }[]
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] }
  }
}

function cruise(folder: string, paths: readonly string[]): Cruise {
  const { output } = runTool(
    'depcruise',
    ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...paths],
    folder,
  )
  return JSON.parse(output) as Cruise
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sourceline-planted-')))
let found: Cruise['summary']

beforeAll(() => {
  const written = new Map(Object.entries(ground))
  for (const { file, imports } of planted)
    written.set(
      file,
      `${written.get(file) ?? ''}${imports}\nexport const here = 1\nexport interface Egg { readonly id: string }\n`,
    )
  for (const [file, text] of written) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  found = cruise(folder, ['apps', 'packages', 'prisma']).summary
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('nothing in the repository imports what it must not', () => {
  const { modules, summary } = cruise(root, ['apps', 'packages', 'prisma', 'tests'])
  expect(modules.filter(({ source }) => /^(apps|packages|prisma|tests)\//.test(source)).length).toBeGreaterThan(500)
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
})

test.each(planted)('$rule speaks when $file breaks it', ({ rule, file }) => {
  expect(
    found.violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name),
  ).toContain(rule)
})

test('every rule has been seen to speak', () => {
  const shown = new Set(planted.map(({ rule }) => rule))
  const rules = found.ruleSetUsed.forbidden.map(({ name }) => name)
  expect(rules.length).toBeGreaterThan(20)
  expect(
    rules.filter(
      (name) => !shown.has(name) && !(name.startsWith('modules-in-order-') && shown.has('modules-in-order-sources')),
    ),
  ).toEqual([])
})

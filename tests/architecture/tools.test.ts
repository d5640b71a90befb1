import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root, runTool } from './repository.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-lint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Findings {
  readonly number_of_files: number
  readonly diagnostics: readonly {
    readonly code?: string
    readonly message: string
    readonly filename: string
    readonly severity: string
  }[]
}

function lint(cwd: string): Findings {
  const { output } = runTool('oxlint', ['--config', join(root, '.oxlintrc.json'), '--format', 'json', '.'], cwd)
  if (!output.startsWith('{')) throw new Error(`The linter did not report: ${output}`)
  return JSON.parse(output) as Findings
}

test('the linter has nothing to say of the repository', () => {
  const { number_of_files: files, diagnostics } = lint(root)
  expect(files).toBeGreaterThan(500)
  expect(diagnostics.map(({ filename, code, message }) => `${filename} ${code ?? ''} ${message}`)).toEqual([])
}, 300_000)

/** The most lines and branches of a function. */
const bounds = { lines: 70, complexity: 20 }

test('the linter speaks of each thing that it is there for', () => {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        module: 'ESNext',
        moduleResolution: 'bundler',
        target: 'ES2023',
        types: [],
        allowImportingTsExtensions: true,
        noEmit: true,
      },
      include: ['*.ts'],
    }),
  )
  writeFileSync(join(folder, 'shape.ts'), 'export interface Shape { readonly id: string }\n')
  writeFileSync(join(folder, 'secret.ts'), "export const secret = process.env['SECRET']\n")
  writeFileSync(
    join(folder, 'wrong.ts'),
    [
      "import { Shape } from './shape.ts'",
      'export const anything = (shape: Shape): any => shape',
      'export const first = (list: readonly string[]): string => list[0]!',
      'const later = async (): Promise<void> => undefined',
      'export function go(): void {',
      '  later()',
      '}',
      ...Array.from({ length: 400 }, (_, line) => `export const line${line} = ${line}`),
    ].join('\n'),
  )
  writeFileSync(
    join(folder, 'long.ts'),
    `export function long(): void {\n${'  console.log(1)\n'.repeat(bounds.lines - 1)}}\n`,
  )
  writeFileSync(
    join(folder, 'branching.ts'),
    `export function branching(n: number): void {\n${'  if (n) console.log(n)\n'.repeat(bounds.complexity)}}\n`,
  )
  const codes = lint(folder).diagnostics.map(({ code }) => code)
  expect(codes).toEqual(
    expect.arrayContaining([
      'typescript(consistent-type-imports)',
      'typescript(no-explicit-any)',
      'typescript(no-non-null-assertion)',
      'typescript(no-floating-promises)',
      'node(no-process-env)',
      'eslint(max-lines)',
      'eslint(max-lines-per-function)',
      'eslint(complexity)',
    ]),
  )
}, 120_000)

test('every file is formatted', () => {
  const { code, output } = runTool('oxfmt', ['--list-different'])
  expect([code, output.trim()]).toEqual([0, ''])
}, 120_000)

test('the formatter notices a line that it would break', () => {
  writeFileSync(join(folder, 'wide.ts'), `export const wide = [${"'a word', ".repeat(20)}]\n`)
  const { code, output } = runTool(
    'oxfmt',
    ['--config', join(root, '.oxfmtrc.json'), '--list-different', 'wide.ts'],
    folder,
  )
  expect([code, output]).toEqual([1, expect.stringContaining('wide.ts')])
}, 120_000)

test('every package imports only what its own package.json names', () => {
  const { code, output } = runTool('turbo', ['boundaries'])
  expect([code, output]).toEqual([0, expect.stringContaining('no issues found')])
}, 120_000)

test('no file, export or dependency is unused', () => {
  const { code, output } = runTool('knip', ['--no-progress', '--no-config-hints'])
  expect([code, output.trim()]).toEqual([0, ''])
}, 120_000)

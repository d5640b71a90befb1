import { basename, dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { nameProblems } from './file-names.ts'
import { sourceFiles, textOf } from './repository.ts'

const files = sourceFiles()
const modules = [
  ...textOf('apps/api/src/modules/registry.ts').matchAll(/^import '\.\/([a-z-]+)\/graph\.ts'$/gm),
].flatMap(([, name]) => name ?? [])
const useCases = files.filter((file) => /\/use-cases\/[^/]+\.ts$/.test(file) && !file.endsWith('.test.ts'))
const camel = (kebab: string): string => kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

const imported = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:from|import)\s*\(?'(\.{1,2}\/[^']+)'/g)].map(([, path]) =>
    normalize(join(dirname(file), path ?? '')),
  )

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(500)
  expect(useCases.length).toBeGreaterThan(30)
})

test('files are called by what is in them, in kebab-case, with a role of the closed list', () => {
  expect(files.flatMap((file) => nameProblems(file).map((problem) => `${file}: ${problem}`))).toEqual([])
})

test.each([
  ['apps/api/src/modules/articles/articleStore.ts', 'kebab-case'],
  ['apps/api/src/modules/articles/article.manager.ts', 'role'],
  ['apps/api/src/platform/utils.ts', 'says nothing'],
  ['packages/domain/src/string-helpers.ts', 'says nothing'],
  ['packages/domain/src/common/result.ts', 'says nothing'],
  ['apps/api/src/http/routes-v2.ts', 'version'],
])('a file called %s would be found', (file, problem) => {
  expect(nameProblems(file).join()).toContain(problem)
})

test('no file is longer than 400 lines', () => {
  expect(
    files.map((file) => [file, textOf(file).split('\n').length - 1] as const).filter(([, lines]) => lines > 400),
  ).toEqual([])
})

test('a use-case is called verb-noun and is the one thing that its file is for', () => {
  for (const file of useCases) {
    const name = camel(basename(file, '.ts'))
    expect(basename(file)).toMatch(/^[a-z]+(-[a-z]+)+\.ts$/)
    expect([
      file,
      [...textOf(file).matchAll(/^export (?:const|function|async function|class) (\w+)/gm)].map(
        ([, exported]) => exported,
      ),
    ]).toEqual([file, [name]])
  }
})

/** Which use-cases stand behind the names that a test imports from a module's public.ts: the use-case itself, or what calls it. */
function behindPublic(test: string): string[] {
  const text = textOf(test)
  return imported(test)
    .filter((path) => path.endsWith('/public.ts'))
    .flatMap((door) =>
      [...textOf(door).matchAll(/export \{([^}]+)\} from '(\.[^']+)'/g)].flatMap(([, names = '', path = '']) => {
        const target = normalize(join(dirname(door), path))
        if (!names.split(',').some((name) => new RegExp(`\\b${name.replace('type ', '').trim()}\\b`).test(text)))
          return []
        return [target, ...(target.endsWith('.graphql.ts') ? [] : imported(target))]
      }),
    )
}

test('every use-case is run by a test on a real database', () => {
  const tests = files.filter((file) => file.startsWith('apps/api/') && file.endsWith('.db.test.ts'))
  const reached = new Set(tests.flatMap((file) => [...imported(file), ...behindPublic(file)]))
  const asked = tests.map(textOf).join('\n')
  const asMutation = (file: string) => new RegExp(`\\b${camel(basename(file, '.ts'))}\\(\\s*input`).test(asked)
  expect(useCases.filter((file) => !reached.has(file) && !asMutation(file))).toEqual([])
})

/** The use-cases that none of the files carries out: what only a test or a front door names is asked for by nobody. */
function unasked(cases: readonly string[], asking: readonly string[]): string[] {
  const texts = asking.map((file) => [file, textOf(file)] as const)
  return cases.filter((file) => {
    const name = new RegExp(String.raw`\b${camel(basename(file, '.ts'))}\b`)
    return !texts.some(([other, text]) => other !== file && name.test(text))
  })
}

test('every use-case is asked for by the graph, a job, the command line or another use-case', () => {
  const asking = files.filter(
    (file) => file.startsWith('apps/api/') && !/\.test\.ts$|\/testing\/|\/public\.ts$|\/test-/.test(file),
  )
  expect(unasked(useCases, asking)).toEqual([])
  const [forgotten = ''] = useCases.filter((file) => file.endsWith('/save-topic.ts'))
  expect(
    unasked(
      [forgotten],
      asking.filter((file) => !file.endsWith('/topic.graphql.ts')),
    ),
  ).toEqual([forgotten])
})

test('a test that is not called .db.test reaches no database, network or other process', () => {
  const reaches = /from '(node:(net|http|https|http2|dgram|child_process|cluster)|pg|fastify|@sourceline\/kit)'/
  const pure = files.filter(
    (file) => /\.test\.tsx?$/.test(file) && !file.endsWith('.db.test.ts') && !file.startsWith('tests/architecture/'),
  )
  const reaching = pure.filter((file) => reaches.test(textOf(file)))
  // The client that refuses private addresses can only be shown against a server on one; a runtime, only fetched by npm.
  expect(reaching).toEqual(['apps/api/src/platform/http-client.test.ts', 'scripts/lib/runtime.test.ts'])
})

test('a database test stands where it is run as one', () => {
  const tests = files.filter(
    (file) => /\.test\.tsx?$/.test(file) && /@sourceline\/kit|openTestNewsroom|testDatabase\(/.test(textOf(file)),
  )
  expect(tests.filter((file) => !file.endsWith('.db.test.ts') && !file.startsWith('tests/architecture/'))).toEqual([])
})

test('the registry loads the module of each folder, once', () => {
  const folders = new Set(files.flatMap((file) => /^apps\/api\/src\/modules\/([^/]+)\//.exec(file)?.[1] ?? []))
  expect(modules.toSorted()).toEqual([...folders].sort())
})

test('a module has one front door', () => {
  for (const name of modules) {
    const doors = files.filter(
      (file) => file.startsWith(`apps/api/src/modules/${name}/`) && /\/(index|public)\.ts$/.test(file),
    )
    expect(doors.filter((file) => file !== `apps/api/src/modules/${name}/public.ts`)).toEqual([])
  }
})

test('a title of a test is a sentence about the newsroom, not the name of a function', () => {
  const tests = files.filter((file) => file.startsWith('apps/api/') && file.endsWith('.test.ts'))
  const titles = tests.flatMap((file) =>
    [...textOf(file).matchAll(/^\s*test\('([^']+)'/gm)].map(([, title]) => `${file}: ${title ?? ''}`),
  )
  expect(titles.length).toBeGreaterThan(100)
  expect(titles.filter((title) => !title.slice(title.indexOf(': ') + 2).includes(' '))).toEqual([])
})

test('no test is left out and nothing is left to do', () => {
  const left = /\b(test|it|describe)\.(only|skip|todo)\(|\b(TODO|FIXME|XXX)\b/
  expect(files.filter((file) => !file.startsWith('tests/architecture/') && left.test(textOf(file)))).toEqual([])
})

/** Runs the measurements whose name holds one of the given words, with the options that follow; without a word, lists them. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment, root } from './lib/checkout.mjs'
import { prepare } from './lib/prepare.mjs'
import { run } from './lib/run.mjs'

const folders = ['packages/extraction/bench', 'packages/rich-text/bench', 'packages/domain/bench', 'tests/speed']
const found = folders.flatMap((folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => `${folder}/${name}`)
    : [],
)
const given = process.argv.slice(2)
const firstOption = given.findIndex((word) => word.startsWith('--'))
const words = firstOption < 0 ? given : given.slice(0, firstOption)
const options = firstOption < 0 ? [] : given.slice(firstOption)
const wanted = found.filter((file) => words.some((word) => word === 'all' || file.includes(word)))

if (wanted.length === 0) {
  console.log(['npm run bench -- all, or a part of a name:', ...found.map((file) => `  ${file}`)].join('\n'))
} else {
  const servers = wanted.some((file) => file.startsWith('tests/speed/')) ? ['api', 'web'] : []
  await prepare(servers, { env: process.env, say: console.log })
  for (const file of wanted) {
    console.log(`\n${file}`)
    const tsx = join(root, 'apps', 'api', 'node_modules', 'tsx', 'dist', 'cli.mjs')
    const code = await run(process.execPath, [tsx, file, ...options], { cwd: root, env: childEnvironment(process.env) })
    if (code !== 0) process.exitCode = code
  }
}

/**
 * Asks both graphs, and everything that is open to strangers, what nobody would ask: generated documents and malformed
 * requests, against a newsroom of its own. `npm run fuzz -- --documents 100000 --requests 50000`; what is found names its seed
 * and place, and `--seed 7 --first 81 --documents 1 --requests 0` asks that alone.
 */
import { parseArgs } from 'node:util'
import { childEnvironment, root } from './lib/checkout.mjs'
import { prepare, turbo } from './lib/prepare.mjs'
import { run } from './lib/run.mjs'

const number = { type: 'string' }
const { values } = parseArgs({ options: { documents: number, requests: number, seed: number, first: number } })
const wrong = Object.entries(values).find(([, value]) => !/^\d{1,9}$/.test(value))
if (wrong) {
  console.error(`--${wrong[0]} takes a whole number.`)
  process.exit(2)
}
const told = Object.entries(values).map(([name, value]) => [`FUZZ_${name.toUpperCase()}`, value])
await prepare([], { env: process.env, say: console.log })
if ((await turbo(['generate'], { env: process.env })) !== 0) process.exit(1)
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', 'apps/api/src/http/fuzz.db.test.ts']
process.exitCode = await run(process.execPath, vitest, {
  cwd: root,
  env: { ...childEnvironment(process.env), ...Object.fromEntries(told) },
})

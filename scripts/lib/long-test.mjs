import { parseArgs } from 'node:util'
import { childEnvironment, root } from './checkout.mjs'
import { prepare, turbo } from './prepare.mjs'
import { run } from './run.mjs'

/**
 * Runs the long form of a test: options of the command line, whole numbers all, reach it as variables of the environment.
 *
 * @param file The test.
 * @param prefix With what the variables begin.
 * @param options The names of the options.
 * @param built Apps that are built before.
 * @param variables Further variables.
 */
export async function runLongTest({ file, prefix, options, built = [], variables = {} }) {
  const { values } = parseArgs({ options: Object.fromEntries(options.map((name) => [name, { type: 'string' }])) })
  const wrong = Object.entries(values).find(([, value]) => !/^\d{1,9}$/.test(value))
  if (wrong) {
    console.error(`--${wrong[0]} takes a whole number.`)
    process.exit(2)
  }
  const asked = Object.entries(values).map(([name, value]) => [`${prefix}_${name.toUpperCase()}`, value])
  await prepare(built, { env: process.env, say: console.log })
  if ((await turbo(['generate'], { env: process.env })) !== 0) process.exit(1)
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', file]
  process.exitCode = await run(process.execPath, vitest, {
    cwd: root,
    env: { ...childEnvironment(process.env), ...variables, ...Object.fromEntries(asked) },
  })
}

import { prepare, turbo } from './prepare.mjs'
import { StepFailed } from './run.mjs'
import { noTests, sum } from './test-counts.mjs'
import { suites } from './test-suites.mjs'

const say = (text) => console.log(`· ${text}`)

/**
 * Installs, builds and runs the suite, or only the named parts; the last line is the sum.
 *
 * @returns The exit code: 0 when nothing failed.
 */
export async function runTests(names, env) {
  const unknown = names.find((name) => !(name in suites))
  if (unknown) {
    console.error(`There is no part "${unknown}": choose from ${Object.keys(suites).join(', ')}.`)
    return 2
  }
  try {
    const wanted = names.length > 0 ? names : Object.keys(suites)
    await prepareFor(wanted, env)
    let total = noTests
    for (const name of wanted) {
      say(`Running ${name}`)
      const began = Date.now()
      const count = await suites[name](env)
      say(`${name}: ${count.passed} passed, ${count.failed} failed in ${Math.round((Date.now() - began) / 1000)} s`)
      total = sum(total, count)
    }
    console.log(`${total.passed} passed, ${total.failed} failed`)
    return total.failed === 0 && total.passed > 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    console.error(error.message)
    console.log('0 passed, 1 failed')
    return 1
  }
}

/** Only the browser needs built servers; the other parts run from the sources. */
async function prepareFor(wanted, env) {
  if (wanted.includes('browser')) return prepare(['api', 'admin', 'web'], { env, say })
  await prepare([], { env, say })
  if ((await turbo(['generate'], { env })) !== 0) throw new StepFailed('Generating failed: see the messages above.')
}

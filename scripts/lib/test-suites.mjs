import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnvironment, root } from './checkout.mjs'
import { chromiumEnvironment } from './chromium.mjs'
import { turbo } from './prepare.mjs'
import { run } from './run.mjs'
import { countPlaywright, countStep, countVitest, noTests, withExitCode } from './test-counts.mjs'

/** The parts of the suite, in the order in which they run; each gives its counts. */
export const suites = {
  types: async (env) => countStep(await turbo(['typecheck'], { env })),
  unit: (env) => vitest('unit', env),
  database: (env) => vitest('database', env),
  browser: playwright,
}

/** A log shows the codes for colours as they are. */
const colours = process.stdout.isTTY ? {} : { NO_COLOR: '1' }

function vitest(project, env) {
  return reported('vitest', countVitest, (file) =>
    run(
      process.execPath,
      [
        join(root, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--project',
        project,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      {
        cwd: root,
        env: childEnvironment(env, colours),
      },
    ),
  )
}

async function playwright(env) {
  const browser = await chromiumEnvironment(env)
  return reported('playwright', countPlaywright, (file) =>
    run(
      process.execPath,
      [join(root, 'tests', 'node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
      {
        cwd: join(root, 'tests'),
        env: childEnvironment(env, { ...browser, ...colours, PLAYWRIGHT_JSON_OUTPUT_NAME: file }),
      },
    ),
  )
}

/** Runs a program that writes a JSON report, and counts it. */
async function reported(name, count, work) {
  const folder = mkdtempSync(join(tmpdir(), `sourceline-${name}-`))
  const file = join(folder, 'report.json')
  try {
    const code = await work(file)
    return withExitCode(existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : noTests, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

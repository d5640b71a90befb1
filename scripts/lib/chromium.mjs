import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './checkout.mjs'
import { run } from './run.mjs'

/** First what has no window to draw: the same browser for a third less work. */
const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The environment in which Playwright finds a browser: CHROMIUM_PATH names the machine's own;
 * where there is none, Playwright's own is downloaded and the variable stays unset.
 */
export async function chromiumEnvironment(env) {
  const found = env.CHROMIUM_PATH || usual.find((path) => existsSync(path))
  if (found) return { CHROMIUM_PATH: found }
  const tests = join(root, 'tests')
  const code = await run(
    process.execPath,
    [join(tests, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'],
    { cwd: tests, env },
  )
  if (code !== 0) console.error('No Chromium was found or could be downloaded: install one, or set CHROMIUM_PATH.')
  return {}
}

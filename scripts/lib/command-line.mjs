import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { childEnvironment, root } from './checkout.mjs'
import { prepare } from './prepare.mjs'

/** Builds the command line where that is due (telling of it on standard error only), then becomes it. */
export async function runCommandLine() {
  await prepare(['api'], { env: process.env, say: (text) => console.error(`· ${text}`), quietOut: true })
  const program = join(root, 'apps', 'api', 'dist', 'cli.js')
  Object.assign(process.env, childEnvironment(process.env))
  process.argv[1] = program
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(program).href)
}

/** Kills a browser in the middle of typing, as often as is asked, and tells what is lost: `npm run typing-kills -- 50`. */
import { join } from 'node:path'
import { childEnvironment, root } from './lib/checkout.mjs'
import { chromiumEnvironment } from './lib/chromium.mjs'
import { prepare } from './lib/prepare.mjs'
import { run } from './lib/run.mjs'

const [asked = '50'] = process.argv.slice(2)
if (!/^[1-9]\d{0,3}$/.test(asked)) {
  console.error('Say how many browsers to kill, from 1 to 9999: npm run typing-kills -- 50')
  process.exit(2)
}
await prepare(['api', 'admin', 'web'], { env: process.env, say: console.log })
const cli = join(root, 'tests', 'node_modules', '@playwright', 'test', 'cli.js')
process.exitCode = await run(
  process.execPath,
  [cli, 'test', 'killed-browser', '--project', 'journeys', '--no-deps', '--reporter=line'],
  {
    cwd: join(root, 'tests'),
    env: childEnvironment(process.env, { ...(await chromiumEnvironment(process.env)), TYPING_KILLS: asked }),
  },
)

/**
 * Has editors and readers use a newsroom of three processes while its lines are cut, slowed and silenced and its processes
 * frozen, and audits after each program what the newsroom promises: `npm run reliability -- --seed 7 --programs 20 --minutes 15`.
 * What is found names its seed and place, and `--seed 7 --first 12 --programs 1` runs that program alone.
 */
import { join } from 'node:path'
import { root } from './lib/checkout.mjs'
import { runLongTest } from './lib/long-test.mjs'

await runLongTest({
  file: 'tests/reliability/programs/programs.db.test.ts',
  prefix: 'RELIABILITY',
  options: ['seed', 'first', 'programs', 'minutes', 'steps', 'disturbances', 'instances'],
  built: ['api'],
  variables: {
    RELIABILITY_MAIN: join(root, 'apps/api/dist/main.js'),
    RELIABILITY_INSTANCES: '3',
    RELIABILITY_STEPS: '25',
    RELIABILITY_DISTURBANCES: '1000000',
  },
})

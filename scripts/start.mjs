import { nodeComplaint } from './lib/node-version.mjs'

const complaint = nodeComplaint(process.version)
if (complaint) {
  console.error(complaint)
  process.exit(1)
}

import('./lib/start-newsroom.mjs')
  .then(({ startNewsroom }) => startNewsroom({ env: process.env, dev: process.argv.includes('--dev') }))
  .then((code) => process.exit(code))
  .catch((error) => {
    console.error(error)
    process.exit(1)
  })

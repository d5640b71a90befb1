import { nodeComplaint } from './lib/node-version.mjs'

const complaint = nodeComplaint(process.version)
if (complaint) {
  console.error(complaint)
  process.exit(1)
}

import('./lib/run-tests.mjs')
  .then(({ runTests }) => runTests(process.argv.slice(2), process.env))
  .then((code) => process.exit(code))
  .catch((error) => {
    console.error(error)
    process.exit(1)
  })

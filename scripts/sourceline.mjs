#!/usr/bin/env node
import { nodeComplaint } from './lib/node-version.mjs'

const complaint = nodeComplaint(process.version)
if (complaint) {
  console.error(complaint)
  process.exit(1)
}

import('./lib/command-line.mjs')
  .then(({ runCommandLine }) => runCommandLine())
  .catch((error) => {
    console.error(error.constructor.name === 'StepFailed' ? error.message : error)
    process.exit(1)
  })

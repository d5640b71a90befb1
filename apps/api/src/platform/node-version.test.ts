import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nodeComplaint } from './node-version.ts'

test.each(['v24.11.0', 'v24.22.3', 'v25.0.0', 'v26.1.0'])('the API has nothing to say of Node %s', (version) => {
  expect(nodeComplaint(version)).toBe('')
})

test.each(['v24.10.9', 'v22.23.2', 'v20.20.2'])('the API says that Node %s is too old, and what to do', (version) => {
  expect(nodeComplaint(version)).toMatch(
    /^This is Node \d+\.\d+\.\d+: 24\.11\.0 or newer is needed\. .+ npm start, .+\.$/,
  )
})

test('the oldest Node is that of the scripts', () => {
  const { oldest } = JSON.parse(
    readFileSync(new URL('../../../../scripts/runtime-lock.json', import.meta.url), 'utf8'),
  ) as { oldest: string }
  expect(nodeComplaint('v0.0.0')).toContain(` ${oldest} or newer`)
})

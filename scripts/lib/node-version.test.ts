import { expect, test } from 'vitest'
import { nodeComplaint } from './node-version.mjs'

test.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v24.1.0'])('a newsroom on Node %s starts', (version) => {
  expect(nodeComplaint(version)).toBe('')
})

test.each(['v20.18.3', 'v18.20.0', 'v8.17.0'])(
  'whoever has Node %s is told in one sentence which one is needed',
  (version) => {
    expect(nodeComplaint(version)).toMatch(
      new RegExp(`^Sourceline needs Node 20\\.19\\.0 or newer, and this is ${version}: .+\\.$`),
    )
  },
)

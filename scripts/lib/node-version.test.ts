import { expect, test } from 'vitest'
import { isNewEnough, nodeComplaint } from './node-version.mjs'

test.each(['v24.11.0', 'v24.22.3', 'v25.0.0', 'v26.1.0'])('a newsroom runs on Node %s as it is', (version) => {
  expect(isNewEnough(version)).toBe(true)
  expect(nodeComplaint(version)).toBe('')
})

test.each(['v24.10.1', 'v22.23.2', 'v20.20.2', 'v8.17.0'])(
  'whoever runs a script by Node %s is told in one sentence what fetches a newer one',
  (version) => {
    expect(isNewEnough(version)).toBe(false)
    expect(nodeComplaint(version)).toMatch(
      new RegExp(`^Sourceline needs Node 24\\.11\\.0 or newer, and this is ${version}: use npm start, .+\\.$`),
    )
  },
)

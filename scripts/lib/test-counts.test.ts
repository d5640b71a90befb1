import { expect, test } from 'vitest'
import { countPlaywright, countVitest, sum, withExitCode } from './test-counts.mjs'

test('a test file that cannot be loaded counts as a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ],
  }
  expect(countVitest(report)).toEqual({ passed: 3, failed: 2 })
})

test('a journey that succeeded only when repeated counts as a failure', () => {
  expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [] })).toEqual({
    passed: 5,
    failed: 2,
  })
})

test('a run that broke off without naming a failure counts as one', () => {
  expect(withExitCode({ passed: 2, failed: 0 }, 1)).toEqual({ passed: 2, failed: 1 })
  expect(withExitCode({ passed: 2, failed: 3 }, 1)).toEqual({ passed: 2, failed: 3 })
})

test('the last line adds up every part', () => {
  expect(sum({ passed: 1, failed: 2 }, { passed: 3, failed: 4 })).toEqual({ passed: 4, failed: 6 })
})

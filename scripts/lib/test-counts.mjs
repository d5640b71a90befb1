/** Nothing counted yet. */
export const noTests = { passed: 0, failed: 0 }

/** Adds two counts. */
export function sum(one, other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed }
}

/** Counts a Vitest JSON report. A file that could not even be loaded has no test in it and counts as one failure. */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded }
}

/** Counts a Playwright JSON report. A test that passed only when repeated counts as failed, as do errors outside tests. */
export function countPlaywright({ stats, errors = [] }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** A step that only succeeds or not, such as the type check: it counts when it fails. */
export function countStep(code) {
  return { passed: 0, failed: code === 0 ? 0 : 1 }
}

/** A program that ended badly although its report names no failure has failed once. */
export function withExitCode(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

import { defineConfig, devices } from '@playwright/test'
import { chromiumPath } from './env.ts'

const executablePath = chromiumPath()

/** In milliseconds, for a machine that is busy with other things: what never comes is found all the same. */
const patience = 60_000

/** Journeys through the three servers, started once for all of them and stopped by the last test. */
export default defineConfig({
  globalSetup: './journeys/open-newsroom.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 5 * patience,
  expect: { timeout: patience },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    actionTimeout: patience,
    navigationTimeout: patience,
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    },
  },
  projects: [
    // What takes longest begins first, beside the journeys; it opens a newsroom of its own.
    { name: 'new-record', testDir: './new-record' },
    { name: 'journeys', testDir: './journeys', teardown: 'closing' },
    // They open newsrooms of their own, once the journeys are through.
    { name: 'kills', testDir: './reliability/kills', dependencies: ['journeys'] },
    { name: 'closing', testDir: './reliability', testIgnore: ['kills/**', 'programs/**'] },
  ],
})

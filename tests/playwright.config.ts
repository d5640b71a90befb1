import { defineConfig, devices } from '@playwright/test'
import { chromiumPath } from './env.ts'

const executablePath = chromiumPath()

/** Journeys through the three servers, started once for all of them and stopped by the last test. */
export default defineConfig({
  globalSetup: './journeys/open-newsroom.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
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
    { name: 'journeys', testDir: '.', testMatch: ['journeys/*.spec.ts', 'new-record/*.spec.ts'], teardown: 'closing' },
    { name: 'closing', testDir: './reliability' },
  ],
})

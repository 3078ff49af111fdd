import { defineConfig } from '@playwright/test'

const executablePath = process.env.CHROMIUM_PATH ?? process.env.CHROME_PATH

/**
 * Journeys run against the sandbox as it is built in `dist`, which the global setup starts and all share: a journey that
 * makes the EHR fail, or writes to it, starts one of its own.
 */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.journey.ts',
  globalSetup: './test/journeys/start-sandbox.ts',
  // A machine that does other work too is slow, not wrong.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      ...(executablePath ? { executablePath } : {}),
    },
  },
})

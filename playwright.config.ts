import { defineConfig } from '@playwright/test'

const executablePath = process.env.CHROMIUM_PATH ?? process.env.CHROME_PATH

/** Journeys run against the sandbox as it is built in `dist`, which the global setup starts. */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.journey.ts',
  globalSetup: './test/journeys/start-sandbox.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      ...(executablePath ? { executablePath } : {}),
    },
  },
})

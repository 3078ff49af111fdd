import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { pagePlugins } from './bundling/page-plugins.ts'
import { sampleCharts } from './mocks/app/sample-charts.ts'

const root = import.meta.dirname
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string }
const pages = ['launch.html', 'index.html', 'preview.html'].map((page) => resolve(root, page)).filter(existsSync)

/** What stands in pages for packages that the SMART client brings along. */
const lighterPackages = {
  debug: resolve(root, 'bundling/silent-debug.cjs'),
  'js-base64': resolve(root, 'bundling/plain-base64.cjs'),
}

/**
 * One configuration for the app's pages, the Node programs (`scripts/build.mjs` adds their entries) and the tests.
 * `FHIRCLIENT_PURE` drops the polyfills for browsers that have no fetch.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root,
  base: './',
  plugins: [react(), ...(isSsrBuild ? [] : [...pagePlugins(root), sampleCharts()])],
  define: { __VERSION__: JSON.stringify(version), ...(isSsrBuild ? {} : { FHIRCLIENT_PURE: 'true' }) },
  resolve: { alias: isSsrBuild ? {} : lighterPackages },
  publicDir: isSsrBuild ? false : 'public',
  build: isSsrBuild
    ? { target: 'node20', minify: false, sourcemap: true }
    : { outDir: 'dist/app', emptyOutDir: true, target: 'es2022', rolldownOptions: { input: pages } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A machine that does other work too is slow, not wrong.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/journeys/**', 'test/**/*.dom.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          environment: 'jsdom',
          include: ['test/**/*.dom.test.ts', 'test/**/*.dom.test.tsx'],
          exclude: ['test/journeys/**'],
        },
      },
    ],
  },
}))

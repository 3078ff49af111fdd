/** The package's version, put in at build time (`vite.config.ts`). */
declare const __VERSION__: string

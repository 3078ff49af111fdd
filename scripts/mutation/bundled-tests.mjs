import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'

const entry = '\0tests'
const begins = '\0begins:'

/**
 * All test files of some folders with the code they reach, as one script to be run again and again with nothing left of
 * the run before. Kept beside the (mutated) code it was made of.
 * @param root a copy of the product in which all mutants stand, switched off
 */
export async function bundledTests(root, folders) {
  const kept = join(root, '.mutated-tests.cjs')
  if (existsSync(kept)) return readFileSync(kept, 'utf8')
  const files = folders.flatMap((folder) => testFilesIn(root, folder))
  const { output } = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __VERSION__: JSON.stringify('mutated') },
    plugins: [
      {
        name: 'tests',
        resolveId: (id) => (id === entry || id.startsWith(begins) ? id : undefined),
        load(id) {
          if (id.startsWith(begins)) return `globalThis.beginTestFile(${JSON.stringify(id.slice(begins.length))})`
          if (id !== entry) return undefined
          return files
            .map((file) => `import ${JSON.stringify(begins + file)}\nimport ${JSON.stringify(file)}`)
            .join('\n')
        },
        transform: (code, id) =>
          id.endsWith('.test.ts')
            ? { code: code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))), moduleSideEffects: true }
            : undefined,
      },
    ],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'node20',
      rollupOptions: { input: entry, treeshake: false, output: { format: 'cjs', codeSplitting: false } },
    },
  })
  const [{ code }] = output
  writeFileSync(kept, code)
  return code
}

function testFilesIn(root, folder) {
  return readdirSync(join(root, 'test', folder), { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.dom.test.ts'))
    .sort()
    .map((name) => join(root, 'test', folder, name))
}

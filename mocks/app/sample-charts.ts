import type { Plugin } from 'vite'
import { chartOf } from '../patients/sample-patient.ts'
import { samplePatients } from '../patients/sample-patients.ts'

/**
 * Puts the sandbox's patients beside the app's pages as static files, for the card preview: `samples/index.json` names
 * them and the day they are dated back from, `samples/<id>.json` is one chart as a Bundle.
 */
export function sampleCharts(now = new Date()): Plugin {
  let written: ReadonlyMap<string, string> | undefined
  const files = () => (written ??= sampleFiles(now))
  return {
    name: 'sample-charts',
    generateBundle() {
      for (const [fileName, source] of files()) this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const source = files().get((request.url ?? '').replace(/^\//, '').replace(/\?.*$/, ''))
        if (source === undefined) next()
        else response.setHeader('content-type', 'application/json').end(source)
      })
    },
  }
}

/** The files by their names. */
export function sampleFiles(now: Date): ReadonlyMap<string, string> {
  const index = {
    date: now.toISOString().slice(0, 10),
    patients: samplePatients.map(({ id, person, diagnosis }) => ({
      id,
      name: `${person.given} ${person.family}`,
      diagnosis,
    })),
  }
  const charts = samplePatients.map((sample) => {
    const entry = chartOf(sample, now).map((resource) => ({ resource }))
    return [`samples/${sample.id}.json`, JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry })] as const
  })
  return new Map([['samples/index.json', JSON.stringify(index)], ...charts])
}

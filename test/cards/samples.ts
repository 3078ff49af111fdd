import type { Bundle } from 'fhir/r4'
import { chartOf, type SamplePatient } from '../../mocks/patients/sample-patient.ts'
import type { CardSettings } from '../../src/cards/cards-for.ts'
import { today } from '../patient.ts'

export const launch = 'https://app.example/launch.html'
export const settings: CardSettings = { suggestOrders: true }

/** A sandbox patient's whole chart, dated back from the day of the tests. */
export function bundleOf(sample: SamplePatient): Bundle {
  const resources = chartOf(sample, new Date(`${today}T12:00:00Z`))
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) }
}

/** The verdict counts that a card's detail gives, by trial. */
export function countsIn(detail: string): ReadonlyMap<string, string> {
  const lines = detail.split('\n').filter((line) => line.startsWith('- **'))
  return new Map(
    lines.map((line) => {
      const [, id = '', pass, unknown, fail] =
        /^- \*\*(NCT\d+)\*\* .*? · (?:符合 )?(\d+)(?: pass)?[,，](?: unknown|未知)? ?(\d+)(?: unknown)?[,，](?:不符合)? ?(\d+)/.exec(
          line,
        ) ?? []
      return [id, `${pass}/${unknown}/${fail}`]
    }),
  )
}

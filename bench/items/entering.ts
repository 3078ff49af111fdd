import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import { gatherChart } from '../../src/findings/gather.ts'
import { withEntries } from '../../src/findings/with-entries.ts'
import { prescreenFindings } from '../../src/prescreen.ts'
import { trials } from '../../src/trials/catalog.ts'
import { dayOf } from '../../src/values/clinical-date.ts'
import { atMost, milliseconds, type BenchItem } from '../bench-item.ts'
import { compareRounds, timed, type Round } from '../side-by-side.ts'
import { syntheticBundle, syntheticToday } from '../synthetic-patients.ts'

const entry = { datum: 'sledai-2k', value: 12, date: '2026-02-27' }
const [warmUp, rounds] = [10, 60]

/** What an entry costs in the panel, against the first prescreening of the chart. */
export const entering: BenchItem = {
  name: 'g',
  title: 'An entry in the panel, against the first prescreening of its chart',
  method:
    'A chart of 20,000 resources is made and prescreened as the panel does it first, then a score is entered and all is decided anew on the same findings.',
  whereUnmet:
    'Every criterion is decided anew; the chart’s results are not read again. Next: leave alone what an entry cannot change. That no task of the panel blocks the page for over 50 ms is not measured yet.',
  run() {
    const text = JSON.stringify(syntheticBundle(4, 20_000))
    const settings = clinicalSettings()
    const day = dayOf(syntheticToday) ?? 0
    const measured: Round[] = []
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const chart = chartFromBundle(JSON.parse(text))
      let findings = gatherChart({ ...chart, resources: [] }, day)
      const beside = timed(() => {
        findings = gatherChart(chart, day)
        prescreenFindings({ findings, trials, settings })
      })
      const ours = timed(() => prescreenFindings({ findings: withEntries(findings, [entry]), trials, settings }))
      if (round >= warmUp) measured.push({ ours, beside })
    }
    const { ours, beside, ratio } = compareRounds(measured)
    return [
      {
        what: 'after an entry / at first',
        value: ratio,
        unit: '',
        detail: `${milliseconds(ours)} against ${milliseconds(beside)}`,
        goal: atMost(0.1, ratio),
      },
    ]
  },
}

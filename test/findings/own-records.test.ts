import { describe, expect, it } from 'vitest'
import { responseFor } from '../../src/entries/questionnaire-response.ts'
import { totalObservationFor } from '../../src/entries/total-observation.ts'
import type { DatumEntry } from '../../src/findings/entry.ts'
import { sledai2k } from '../../src/scores/sledai-2k.ts'
import { mmt8 } from '../../src/scores/mmt-8.ts'
import { daysAgo, patient, today, type PatientSentence } from '../patient.ts'

const plain = 'NCT06887985/SLE.I4'
const modified = 'NCT07246096/SLE.I2'
const lupus = patient().withDiagnosis('sle')

const total = (value: number, items?: DatumEntry['items'], date = today): DatumEntry => ({
  datum: 'sledai-2k',
  value,
  date,
  ...(items === undefined ? {} : { items }),
})

/** A chart in which the entry was written, response and total. */
function written(
  who: PatientSentence,
  entry: DatumEntry,
  at = `${entry.date}T10:00:00Z`,
  amends = false,
): PatientSentence {
  const how = { patientId: 'p1', identifier: `${entry.datum}.${at}`, at, amends }
  const observation = totalObservationFor(sledai2k, entry, how)
  const withResponse = who.withResource(responseFor(sledai2k, entry, how))
  return observation === undefined ? withResponse : withResponse.withResource(observation)
}

describe('what the product wrote to the chart', () => {
  it('is read back as documented, by response or by total alone', () => {
    expect(written(lupus, total(9)).on(plain)).toMatchObject({ verdict: 'pass', basis: 'documented' })
    const alone = totalObservationFor(sledai2k, total(9), {
      patientId: 'p1',
      identifier: 'x',
      at: `${today}T10:00:00Z`,
    })
    expect(lupus.withResource(alone).on(plain)).toMatchObject({ verdict: 'pass', basis: 'documented' })
    const open = total(8, { vasculitis: true, low_complement: true })
    expect(written(lupus, open).on(modified)).toMatchObject({
      verdict: 'pass',
      basis: 'documented',
      evidence: [{ reference: 'QuestionnaireResponse/r2' }],
    })
  })

  it('counts as long as a score does', () => {
    expect(written(lupus, total(9, undefined, daysAgo(28))).on(plain).verdict).toBe('pass')
    expect(written(lupus, total(9, undefined, daysAgo(29))).on(plain).missing).toMatchObject([
      { reason: 'out-of-date' },
    ])
  })

  it('the last writing of a day counts, however many there were', () => {
    const twice = written(written(lupus, total(9)), total(4), `${today}T11:00:00Z`, true)
    expect(twice.on(plain).verdict).toBe('fail')
    expect(written(twice, total(12), `${today}T12:00:00Z`, true).on(plain).verdict).toBe('pass')
  })

  it('an entry of this session replaces what it corrects, and agrees with what it repeats', () => {
    const chart = written(lupus, total(9))
    expect(chart.entering('sledai-2k', 4).on(plain)).toMatchObject({ verdict: 'fail', basis: 'entered' })
    expect(chart.entering('sledai-2k', 9).on(plain)).toMatchObject({ verdict: 'pass', basis: 'documented' })
    const open = written(lupus, total(8, { vasculitis: true }))
    expect(open.entering('sledai-2k', 8, { items: { vasculitis: true } }).on(plain)).toMatchObject({
      basis: 'documented',
    })
    expect(open.entering('sledai-2k', 0, { items: { vasculitis: false } }).on(plain).verdict).toBe('unknown')
  })

  it('never overrules what others wrote', () => {
    const ours = written(lupus, total(9))
    const others = ours.withObservation(
      'sledai-2k',
      { valueInteger: 4 },
      { system: 'https://cart-prescreen.example/CodeSystem/instrument', code: 'sledai-2k', on: today },
    )
    expect(others.on(plain).missing).toMatchObject([{ reason: 'conflicting' }])
  })

  it('our code for MMT-8 is on the scale of both sides', () => {
    const weak = totalObservationFor(
      mmt8,
      { datum: 'mmt-8', value: 60, date: today },
      { patientId: 'p1', identifier: 'm', at: `${today}T10:00:00Z` },
    )
    const found = patient().withDiagnosis('dermatomyositis').withResource(weak).prescreened()
    const asked = found.trials
      .flatMap(({ criteria }) => criteria.flatMap(({ missing }) => missing))
      .filter(({ datum }) => datum === 'mmt-8')
    expect(asked).toEqual([])
  })
})

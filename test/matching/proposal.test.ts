import { describe, expect, it } from 'vitest'
import { proposalFor } from '../../src/matching/proposal.ts'
import { instrumentById } from '../../src/scores/catalog.ts'
import { criterionId } from '../../src/trials/trial.ts'
import { daysAgo, patient, type PatientSentence } from '../patient.ts'

/** What is proposed beside a criterion, and how each of its classifications stands. */
function proposed(person: PatientSentence, id: string) {
  const { trials, findings } = person.prescreened()
  const match = trials
    .flatMap(({ trial, criteria }) => criteria.map((one) => ({ id: criterionId(trial, one.criterion), one })))
    .find((row) => row.id === id)
  if (match === undefined) throw new Error(`There is no criterion ${id}.`)
  const proposal = proposalFor(id, match.one, findings)
  return proposal && [proposal.answer, ...proposal.outcomes.map(({ instrument, met }) => `${instrument.id} ${met}`)]
}

const lupus = patient().withDiagnosis('sle')
/** A form as the panel saves it: with the least its items give. */
const scoring = (person: PatientSentence, id: string, items: Record<string, boolean | number | string>, on?: string) =>
  person.entering(id, instrumentById(id)?.bounds(items).min ?? 0, { items, ...(on === undefined ? {} : { on }) })
const sle2019 = (person: PatientSentence, items: Record<string, boolean | string>, on?: string) =>
  scoring(person, 'sle-2019-eular-acr', items, on)
const entered = { ana_entry: true, dsdna_sm: true, joint: true }

describe('the 2019 EULAR/ACR criteria of lupus', () => {
  const id = 'NCT07193667/SLE.I1'
  it.each([
    ['nothing worked out', lupus, undefined, 'unknown'],
    ['ANA once, arthritis and anti-dsDNA', sle2019(lupus, entered), 'yes', 'true'],
    ['the same without an answer on ANA', sle2019(lupus, { dsdna_sm: true, joint: true }), 'unsure', 'unknown'],
    ['never an ANA of 1:80, whatever else', sle2019(lupus, { ...entered, ana_entry: false }), 'no', 'false'],
    ['ANA not assessed', sle2019(lupus, { ...entered, ana_entry: 'not-assessed' }), 'unsure', 'unknown'],
  ] as const)('%s', (_what, person, answer, met) => {
    expect(proposed(person, id)).toEqual([answer, `sle-2019-eular-acr ${met}`])
  })

  it('answer nothing by themselves: the criterion waits for a person, and shows what was worked out', () => {
    const match = sle2019(lupus, entered).on(id)
    expect(match).toMatchObject({
      verdict: 'unknown',
      missing: [{ datum: id, reason: 'needs-attestation' }],
    })
    expect(match.evidence[0]).toMatchObject({ concept: 'sle-2019-eular-acr', value: '12-51' })
    const confirmed = sle2019(lupus, entered).answering(id, 'yes').on(id)
    expect(confirmed).toMatchObject({ verdict: 'pass', basis: 'attested' })
    expect(confirmed.evidence[1]).toMatchObject({ concept: 'sle-2019-eular-acr' })
  })

  it('count as worked out last', () => {
    const first = sle2019(lupus, entered, daysAgo(40))
    expect(proposed(sle2019(first, { ana_entry: false }), id)?.[0]).toBe('no')
  })

  it('worked out twice on one day with different results say nothing sure', () => {
    const twice = sle2019(sle2019(lupus, entered), { ana_entry: false })
    expect(proposed(twice, id)).toEqual(['unsure', 'sle-2019-eular-acr unknown'])
    expect(proposed(sle2019(sle2019(lupus, entered), entered), id)?.[0]).toBe('yes')
  })

  it('as a total without items, or with items that they do not have, say nothing', () => {
    expect(proposed(lupus.entering('sle-2019-eular-acr', 20), id)).toEqual([undefined, 'sle-2019-eular-acr unknown'])
    const odd = lupus.entering('sle-2019-eular-acr', 20, { items: { ...entered, horns: true } })
    expect(proposed(odd, id)?.[1]).toBe('sle-2019-eular-acr unknown')
  })

  it('are one of several in another trial: met by any, not met only where none is', () => {
    const other = 'NCT06675422/I1b'
    const not2019 = sle2019(lupus, { ana_entry: false })
    expect(proposed(not2019, other)).toEqual(['unsure', 'sle-2019-eular-acr false', 'sle-2012-slicc unknown'])
    const slicc = (items: Record<string, boolean>) => scoring(not2019, 'sle-2012-slicc', items)
    expect(proposed(slicc({ biopsy_nephritis: true, ana: true }), other)?.[0]).toBe('yes')
    const none = Object.fromEntries(
      [
        ...['acute_cutaneous', 'chronic_cutaneous', 'ulcers', 'alopecia', 'synovitis', 'serositis', 'renal'],
        ...['neurologic', 'haemolytic', 'leuko_lympho', 'thrombocytopenia', 'biopsy_nephritis'],
      ].map((item) => [item, false]),
    )
    expect(proposed(slicc(none), other)?.[0]).toBe('no')
  })
})

describe('criteria that a sentence names among other things', () => {
  it('propose no “yes” where it asks for a subtype, and “no” where they are not met', () => {
    const sclerosis = patient().withDiagnosis('ssc')
    const scored = (items: Record<string, boolean>) => scoring(sclerosis, 'ssc-2013-acr-eular', items)
    const diffuse = 'NCT07193667/SSc.I1'
    expect(proposed(scored({ applies: true, proximal_mcp: true }), diffuse)).toEqual([
      undefined,
      'ssc-2013-acr-eular true',
    ])
    expect(proposed(scored({ applies: true, proximal_mcp: true }), 'NCT07246096/SSc.I1')?.[0]).toBe('yes')
    expect(proposed(scored({ applies: false, proximal_mcp: true }), diffuse)?.[0]).toBe('no')
  })

  it('propose no “yes” while the criterion waits for something else', () => {
    const arthritis = patient().withDiagnosis('ra')
    const scored = scoring(arthritis, 'ra-2010-acr-eular', {
      entry: true,
      joints: 5,
      serology: 3,
      acute: 1,
      duration: 1,
    })
    const id = 'NCT07246096/RA.I1a'
    expect(proposed(scored, id)).toEqual([undefined, 'ra-2010-acr-eular true'])
    expect(proposed(scored.entering('cdai', 30), id)?.[0]).toBe('yes')
  })
})

it('a criterion without classification criteria has no proposal', () => {
  expect(proposed(lupus, 'NCT07193667/SLE.I3')).toBeUndefined()
})

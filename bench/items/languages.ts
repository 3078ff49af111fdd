import type { Bundle } from 'fhir/r4'
import type { Determination } from '../../src/criteria/determination.ts'
import { milliseconds, short, single, type BenchItem, type Figure } from '../bench-item.ts'
import { cqlReader, cqlValueSets } from '../languages/cql-reader.ts'
import { explanationOf, explanations, type Explanation } from '../languages/disagreements.ts'
import { fhirpathReader, fhirpathValueSets } from '../languages/fhirpath-reader.ts'
import { ownReader } from '../languages/own-reader.ts'
import { valueSets } from '../languages/value-sets.ts'
import type { Verdicts } from '../languages/verdicts.ts'
import { compareRounds, timed, type Round } from '../side-by-side.ts'
import { syntheticBundle, syntheticToday } from '../synthetic-patients.ts'

const [charts, resources, warmUp] = [24, 80, 20]

interface Language {
  readonly name: string
  readonly read: (bundle: Bundle) => Promise<Verdicts>
  readonly rounds: Round[]
  readonly explained: Map<Explanation, number>
  same: number
}

/** The program beside two general languages that say the same criteria. */
export const languages: BenchItem = {
  name: 'c',
  title: 'The same criteria in CQL and in FHIRPath',
  method: `Criteria of age, laboratory values, results, diagnoses and drugs, as bench/languages holds them in CQL (translated by @cqframework/cql, run by cql-execution with cql-exec-fhir) and in FHIRPath (fhirpath.js), on ${charts} synthetic charts of ${resources} resources, from the parsed Bundle to the verdicts. Verdicts are compared first; one that differs without one of these reasons ends the bench: ${Object.values(explanations).join('; ')}.`,
  async run() {
    const texts = Array.from({ length: charts }, (_, seed) => JSON.stringify(syntheticBundle(seed, resources)))
    const bundles = texts.map((text) => JSON.parse(text) as Bundle)
    const compared: readonly Language[] = [
      language('CQL', cqlReader(valueSets(cqlValueSets, bundles), syntheticToday)),
      language('FHIRPath', fhirpathReader(valueSets(fhirpathValueSets, bundles), syntheticToday)),
    ]
    const ids = await idsOf(compared, bundles[0])
    const own = ownReader(ids, syntheticToday)
    // The first readings of each chart warm up and are compared, not timed.
    for (const text of texts) {
      const bundle = JSON.parse(text) as Bundle
      for (let round = 0; round < warmUp; round += 1) own(JSON.parse(text) as Bundle)
      const ours = own(bundle)
      for (const one of compared) compare(one, await one.read(JSON.parse(text) as Bundle), ours, bundle)
    }
    for (const text of texts)
      for (const one of compared) {
        const [forOurs, forTheirs] = [JSON.parse(text) as Bundle, JSON.parse(text) as Bundle]
        const ours = timed(() => own(forOurs))
        const started = performance.now()
        await one.read(forTheirs)
        one.rounds.push({ ours, beside: performance.now() - started })
      }
    return compared.flatMap((one) => figures(one, ids.length))
  },
}

function language(name: string, read: Language['read']): Language {
  return { name, read, rounds: [], explained: new Map(), same: 0 }
}

/** @throws Error where the languages do not say the same criteria */
async function idsOf(compared: readonly Language[], bundle: Bundle | undefined): Promise<readonly string[]> {
  if (bundle === undefined) throw new Error('There is no chart to compare on.')
  const [first = [], ...others] = await Promise.all(compared.map(async ({ read }) => [...(await read(bundle)).keys()]))
  if (others.some((ids) => [...ids].sort().join() !== [...first].sort().join()))
    throw new Error('CQL and FHIRPath hold other criteria.')
  return first
}

function compare(one: Language, theirs: Verdicts, ours: ReadonlyMap<string, Determination>, bundle: Bundle): void {
  for (const [id, determination] of ours) {
    const said = theirs.get(id) ?? 'unknown'
    if (said === determination.truth) {
      one.same += 1
      continue
    }
    const why = explanationOf(determination, said, bundle)
    const patient = bundle.entry?.[0]?.resource?.id ?? ''
    if (why === undefined)
      throw new Error(`${one.name} says ${said} of ${id} where the program says ${determination.truth} (${patient}).`)
    one.explained.set(why, (one.explained.get(why) ?? 0) + 1)
  }
}

function figures({ name, rounds, same, explained }: Language, criteria: number): readonly Figure[] {
  const { ours, beside } = compareRounds(rounds)
  const { ratio } = compareRounds(rounds.map((round) => ({ ours: round.beside, beside: round.ours })))
  const reasons = [...explained].map(([why, count]) => `${why} ${count}`)
  const different = [...explained.values()].reduce((sum, count) => sum + count, 0)
  return [
    {
      what: `verdicts equal, ${name} and the program`,
      value: single(same / (same + different)),
      unit: '',
      detail: `${same} of ${same + different}, ${criteria} criteria; explained: ${reasons.length === 0 ? 'none' : reasons.join(', ')}`,
    },
    {
      what: `time, ${name} / the program`,
      value: ratio,
      unit: '',
      detail: `${milliseconds(beside)} against ${milliseconds(ours)} a chart (${short(criteria)} criteria)`,
    },
  ]
}

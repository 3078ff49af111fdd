import type { RuleOf } from '../../src/criteria/rule.ts'
import type { Diagnosis } from '../../src/findings/diagnosis.ts'
import type { Exposure } from '../../src/findings/exposure.ts'
import type { Findings } from '../../src/findings/findings.ts'
import { earlier, liesIn } from './calendar.ts'
import { history, namingOf } from './disease-kinds.ts'
import { maybeTaken, takenOf } from './drug-days.ts'
import { drugTypes, notRead } from './reads.ts'
import { isPositive, result } from './result-kinds.ts'
import { resultsOf, type Asked } from './results.ts'
import { definite, open, somePart, type Ruling } from './ruling.ts'

/** One virus is enough; a coded hepatitis that results leave open asks what it is. */
export function activeHepatitis(_rule: RuleOf<'active-hepatitis'>, findings: Findings): Ruling {
  const asking = (ruling: Ruling, concept: string) =>
    ruling.truth === 'unknown' && named(findings, { concept }).length > 0
      ? open(...ruling.reasons, 'needs-detail')
      : ruling
  return somePart([asking(hepatitisB(findings), 'hepatitis-b'), asking(hepatitisC(findings), 'hepatitis-c')])
}

function hepatitisB(findings: Findings): Ruling {
  const dna = result({ kind: 'result', concept: 'hbv-dna' }, findings)
  const antigen = result({ kind: 'result', concept: 'hbsag', positiveNeverExpires: true }, findings)
  if (dna.truth === 'true') return dna
  if (antigen.truth === 'true') return dna.truth === 'false' ? open('source-ambiguous') : dna
  if (antigen.truth === 'unknown' || dna.truth === 'false') return antigen
  const core = result({ kind: 'result', concept: 'hbcab', positiveNeverExpires: true }, findings)
  return core.truth === 'true' ? dna : core
}

function hepatitisC(findings: Findings): Ruling {
  const rna = result({ kind: 'result', concept: 'hcv-rna' }, findings)
  const antibody = result({ kind: 'result', concept: 'hcv-ab', positiveNeverExpires: true }, findings)
  return rna.truth !== 'unknown' || antibody.truth === 'true' ? rna : antibody
}

export function hiv(_rule: RuleOf<'hiv'>, findings: Findings): Ruling {
  const targets = [{ concept: 'hiv-infection', found: 'holds', irreversible: true }] as const
  const coded = history({ kind: 'history', tense: 'ever', targets }, findings)
  const ever = (facets: readonly string[]) =>
    result({ kind: 'result', concept: 'hiv', facets, ever: true }, findings).truth === 'true'
  if (coded.truth === 'true' || ever(['confirmation'])) return definite(true)
  const isReactive = ever(['screening', 'p24'])
  const hasVirus = (findings.measurements.get('hiv') ?? [])
    .filter(({ bindings }) => bindings.some(({ facet, use }) => facet === 'rna' && use === 'context'))
    .some((one) => !one.preliminary && one.value !== undefined && isPositive('hiv-rna')(one) === 'true')
  if (isReactive && hasVirus) return definite(true)
  if (isReactive || hasVirus) return open('needs-detail')
  if (coded.truth === 'unknown') return coded
  return result({ kind: 'result', concept: 'hiv', facets: ['screening', 'p24'] }, findings)
}

/** Donors' antibodies are in the blood for half a year. */
const donorDays = 183

export function syphilis(_rule: RuleOf<'syphilis'>, findings: Findings): Ruling {
  const asked = { concept: 'syphilis', facets: ['treponemal'] }
  const latest = result({ kind: 'result', ...asked, positiveNeverExpires: true }, findings)
  const ever = result({ kind: 'result', ...asked, ever: true }, findings)
  if (latest.truth === 'false') return ever.truth === 'true' ? open('conflicting') : latest
  if (latest.truth === 'unknown') return latest
  const dates = resultsOf(findings, asked).flatMap(({ date, preliminary, value }) =>
    date === undefined || preliminary || value === undefined || date.first > findings.asOf ? [] : [date],
  )
  const tested = dates.reduce((last, date) => (date.first > last.first ? date : last))
  const mayBeDonors = (findings.exposuresByClass.get('ivig') ?? []).some((exposure) => {
    const days = maybeTaken(exposure, findings.asOf)
    return days !== undefined && days.from <= tested.last && days.to >= tested.first - donorDays
  })
  return mayBeDonors ? open('needs-detail') : latest
}

/** Those of the made-up charts that prevent infections more often than they treat one. */
const preventing = ['sulfamethoxazole', 'trimethoprim', 'sulfamethoxazole-trimethoprim', 'acyclovir', 'aciclovir']

export function infection({ within }: RuleOf<'infection'>, findings: Findings): Ruling {
  const { asOf } = findings
  const mayLieIn = (date: Diagnosis['ended']) => date === undefined || liesIn(date, asOf, within) !== 'false'
  const acute = named(findings, { concept: 'active-infection' }).filter(({ naming }) => naming !== 'group')
  const current = [...acute, ...named(findings, { concept: 'tuberculosis', facets: ['active'] })].filter(
    ({ one }) => one.presence !== 'past' || (one.ended !== undefined && mayLieIn(one.ended)),
  )
  const recent = current.filter(({ one, naming }) => {
    const date = one.onset ?? one.recorded
    const isSure = naming === 'code' && !one.tentative && one.presence !== 'past'
    return isSure && date !== undefined && liesIn(date, asOf, within) === 'true'
  })
  const taken = takenOf(findings, { classes: ['anti-infectives-iv'] }).filter((exposure) => {
    const days = maybeTaken(exposure, asOf)
    return days !== undefined && days.to >= earlier(asOf, within)
  })
  const treats = (exposure: Exposure) =>
    !exposure.drugs.every(({ ingredient }) => preventing.includes(ingredient)) ||
    recent.some(({ one }) => isCourseFor(exposure, one))
  const isTreated = taken.some((exposure) => !exposure.prophylaxis && !exposure.byTextOnly && treats(exposure))
  if (recent.length > 0 && isTreated) return definite(true, {})
  const cultures = resultsOf(findings, { concept: 'culture' }).filter(
    ({ preliminary, value, date }) =>
      !preliminary && value !== undefined && value.sign !== 'negative' && mayLieIn(date),
  )
  if (current.length > 0 || cultures.length > 0 || taken.some(({ prophylaxis }) => !prophylaxis))
    return open('needs-detail')
  const lost = notRead(findings, ['Condition', 'Observation', ...drugTypes])
  return lost.length > 0 ? open(...lost) : open('needs-attestation')
}

/** Begun with the infection, and to end within four weeks. */
function isCourseFor({ start, end }: Exposure, { onset, recorded }: Diagnosis): boolean {
  const infected = onset ?? recorded
  if (start === undefined || end === undefined || infected === undefined) return false
  return start.first >= infected.first && end.last - start.first <= 28
}

function named(findings: Findings, asked: Asked) {
  return findings.diagnoses.flatMap((one) => {
    const naming = namingOf(one, asked)
    return naming === undefined ? [] : [{ one, naming }]
  })
}

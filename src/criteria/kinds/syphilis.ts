import { coverOf } from '../../findings/exposure.ts'
import { parseClinicalDate } from '../../values/clinical-date.ts'
import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import { evidenceOfExposure } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { relatedEvidence } from '../related.ts'

/**
 * A treponemal test decides; RPR or VDRL alone do not, since lupus makes them falsely positive. After intravenous
 * immunoglobulin a positive antibody may be the donors', and asks.
 */
export interface SyphilisRule {
  readonly kind: 'syphilis'
}

const donorAntibodiesLast = 183

export function decideSyphilis(_rule: SyphilisRule, { findings, decide }: Inquiry): Determination {
  const treponemal = decide({ kind: 'result', concept: 'syphilis', facets: ['treponemal'], positiveNeverExpires: true })
  if (treponemal.truth === 'true') {
    const tested = parseClinicalDate(treponemal.evidence[0]?.date)
    const donors = (findings.exposuresByClass.get('ivig') ?? []).filter((exposure) => {
      const { possible } = coverOf(exposure, findings.asOf)
      return (
        possible !== undefined &&
        (tested === undefined || (possible.from <= tested.last && possible.to >= tested.first - donorAntibodiesLast))
      )
    })
    if (donors.length > 0)
      return undecided(
        [{ datum: 'syphilis', reason: 'needs-detail' }],
        [...treponemal.evidence, ...donors.map((one) => evidenceOfExposure('ivig', one, findings.asOf))],
      )
    return treponemal
  }
  if (treponemal.truth === 'false') {
    const ever = decide({ kind: 'result', concept: 'syphilis', facets: ['treponemal'], ever: true })
    return ever.truth === 'true'
      ? undecided([{ datum: 'syphilis', reason: 'conflicting' }], [...ever.evidence, ...treponemal.evidence])
      : treponemal
  }
  return treponemal.evidence.length > 0
    ? treponemal
    : { ...treponemal, evidence: relatedEvidence('syphilis', findings) }
}

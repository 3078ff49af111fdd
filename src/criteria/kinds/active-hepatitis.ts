import { any } from '../combine.ts'
import type { Determination } from '../determination.ts'
import { undecided } from '../determine.ts'
import { diagnosesOf } from '../diagnosis-presence.ts'
import { evidenceOfDiagnosis } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Rule } from '../rule.ts'

/** Active infection with hepatitis B or C virus, from antigen, antibodies and viral load together. */
export interface ActiveHepatitisRule {
  readonly kind: 'active-hepatitis'
}

export function decideActiveHepatitis(_rule: ActiveHepatitisRule, inquiry: Inquiry): Determination {
  return any([orAsk(decideB(inquiry), 'hepatitis-b', inquiry), orAsk(decideC(inquiry), 'hepatitis-c', inquiry)])
}

const hbvDna: Rule = { kind: 'result', concept: 'hbv-dna' }
const hbsAg: Rule = { kind: 'result', concept: 'hbsag', positiveNeverExpires: true }
const hbcAb: Rule = { kind: 'result', concept: 'hbcab', positiveNeverExpires: true }
const hcvRna: Rule = { kind: 'result', concept: 'hcv-rna' }
const hcvAb: Rule = { kind: 'result', concept: 'hcv-ab', positiveNeverExpires: true }

/** A viral load proves it. Antigen with no load on record waits for one; antigen with a negative load is the source's gap. */
function decideB({ decide }: Inquiry): Determination {
  const dna = decide(hbvDna)
  if (dna.truth === 'true') return dna
  const antigen = decide(hbsAg)
  if (antigen.truth === 'true')
    return dna.truth === 'unknown'
      ? { ...dna, evidence: [...antigen.evidence, ...dna.evidence] }
      : undecided([{ datum: 'hbv-dna', reason: 'source-ambiguous' }], [...antigen.evidence, ...dna.evidence])
  if (antigen.truth === 'unknown') return antigen
  if (dna.truth === 'false') return any([antigen, dna])
  const core = decide(hbcAb)
  if (core.truth === 'true') return { ...dna, evidence: [...core.evidence, ...dna.evidence] }
  return any([antigen, core])
}

function decideC({ decide }: Inquiry): Determination {
  const rna = decide(hcvRna)
  if (rna.truth !== 'unknown') return rna
  const antibody = decide(hcvAb)
  return antibody.truth === 'true' ? { ...rna, evidence: [...antibody.evidence, ...rna.evidence] } : antibody
}

function orAsk(determination: Determination, concept: string, { findings }: Inquiry): Determination {
  if (determination.truth !== 'unknown') return determination
  const coded = diagnosesOf(findings, { concept })
  if (coded.length === 0) return determination
  const [first, ...rest] = determination.missing
  const asks = { datum: concept, reason: 'needs-detail' as const }
  return undecided(first === undefined ? [asks] : [first, ...rest, asks], [
    ...determination.evidence,
    ...coded.map(({ diagnosis }) => evidenceOfDiagnosis(concept, diagnosis, findings.asOf)),
  ])
}

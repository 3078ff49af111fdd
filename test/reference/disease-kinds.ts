import type { RuleOf } from '../../src/criteria/rule.ts'
import type { Diagnosis } from '../../src/findings/diagnosis.ts'
import type { Findings } from '../../src/findings/findings.ts'
import { dayPassed, liesBack, liesIn } from './calendar.ts'
import { notRead } from './reads.ts'
import { resultsOf, type Asked } from './results.ts'
import { definite, open, type Ruling } from './ruling.ts'

/** How well a record's words or codes name what is asked for; nothing where they do not. */
export function namingOf({ bindings, hints }: Diagnosis, asked: Asked): 'code' | 'group' | 'words' | undefined {
  const { concept, facets, exceptFacets = [] } = asked
  const own = bindings.filter((binding) => binding.concept === concept)
  if (facets === undefined && own.some(({ use }) => use === 'exclude')) return undefined
  const fits = (facet: string | undefined) =>
    !exceptFacets.includes(facet ?? '') && (facets === undefined || facets.includes(facet ?? ''))
  const counts = own.filter(({ facet }) => fits(facet))
  if (counts.some(({ use }) => use === 'match' || (use === 'exclude' && facets !== undefined))) return 'code'
  if (counts.some(({ use }) => use === 'context')) return 'group'
  if (own.length > 0) return undefined
  return hints.some((hint) => hint.concept === concept && (hint.facet === undefined || fits(hint.facet)))
    ? 'words'
    : undefined
}

export function diagnosis(rule: Pick<RuleOf<'diagnosis'>, 'anyOf' | 'ifAbsent'>, findings: Findings): Ruling {
  const conditions = findings.diagnoses
    .filter(({ resourceType }) => resourceType === 'Condition')
    .flatMap((one) => rule.anyOf.flatMap((asked) => ({ one, naming: namingOf(one, asked) })))
    .filter(({ naming }) => naming !== undefined)
  const isSure = ({ one, naming }: (typeof conditions)[number]) =>
    naming === 'code' && !one.tentative && one.presence !== 'past'
  const signs = rule.anyOf.flatMap(({ concept }) =>
    resultsOf(findings, { concept }).flatMap(({ source, value }) => (source === 'entry' ? (value?.sign ?? []) : [])),
  )
  if (conditions.some(isSure) || signs[0] === 'positive') return definite(true)
  if (conditions.length > 0) return open('needs-detail')
  if (signs[0] === 'negative') return definite(false)
  const lost = notRead(findings, ['Condition'])
  if (lost.length > 0) return open(...lost)
  return rule.ifAbsent === 'ask' ? open('not-recorded') : definite(false)
}

export function diagnosedSince({ anyOf, span }: RuleOf<'diagnosed-since'>, findings: Findings): Ruling {
  const { asOf } = findings
  const sure = anyOf.flatMap((asked) =>
    findings.diagnoses.filter(
      (one) => one.resourceType === 'Condition' && !one.tentative && namingOf(one, asked) === 'code',
    ),
  )
  const isOld = (date: Diagnosis['onset']) => date !== undefined && liesBack(date, asOf, span) === 'true'
  if (sure.some(({ onset, recorded }) => isOld(onset) || isOld(recorded))) return definite(true)
  const lost = notRead(findings, ['Condition'])
  if (lost.length > 0) return open(...lost)
  if (sure.length === 0) return open('not-recorded')
  const isRecent = sure.every(({ onset }) => onset !== undefined && liesBack(onset, asOf, span) === 'false')
  if (!isRecent) return open('needs-detail')
  const days = sure.flatMap(({ onset, recorded }) => [onset, recorded].flatMap((date) => date?.last ?? []))
  return definite(false, { from: Math.min(...days.map((day) => dayPassed(day, span))) })
}

type Target = RuleOf<'history'>['targets'][number]
type Meaning = 'holds' | 'asks' | 'exempt' | 'outside'

/** Each finding is judged by the first group that it belongs to; one that holds decides, else one that asks. */
export function history(rule: RuleOf<'history'>, findings: Findings): Ruling {
  const meanings = findings.diagnoses
    .filter(({ planned }) => !planned)
    .flatMap((one): readonly Meaning[] => {
      const target = rule.targets.find(
        (group) =>
          namingOf(one, group) !== undefined &&
          (group.graded === undefined || (one.grade !== undefined && group.graded.includes(one.grade))),
      )
      if (target === undefined) return []
      const meaning = meaningOf(rule, target, one, findings)
      const naming = namingOf(one, target)
      const isSure = !one.tentative && (naming === 'code' || (naming === 'group' && target.broad === true))
      return [meaning === 'outside' || isSure ? meaning : 'asks']
    })
  if (meanings.includes('holds')) return definite(true)
  if (meanings.includes('asks')) return open('needs-detail')
  const lost = notRead(findings, ['Condition', 'Procedure'])
  return lost.length > 0 ? open(...lost) : definite(false)
}

function meaningOf({ tense, within }: RuleOf<'history'>, target: Target, one: Diagnosis, findings: Findings): Meaning {
  const isOver = one.presence === 'past'
  if (within !== undefined) {
    const inside = isInside(one, target, findings.asOf, within)
    if (inside === 'false') return 'outside'
    if (inside === 'unknown') return target.found === 'exempt' ? 'exempt' : 'asks'
  }
  if (within !== undefined || tense === 'ever') return isOver ? onceOver(target, one, findings.asOf) : target.found
  if (isOver) {
    if (target.overFor !== undefined) return onceOver(target, one, findings.asOf)
    if (target.onceOver !== undefined) return target.onceOver
    return target.found === 'exempt' || target.irreversible === true ? target.found : 'asks'
  }
  if (target.acute !== true || target.found !== 'holds') return target.found
  // An acute event still on the list as active after 90 days is a leftover.
  const date = one.onset ?? one.recorded
  return date !== undefined && liesBack(date, findings.asOf, { days: 90 }) === 'false' ? 'holds' : 'asks'
}

function onceOver({ found, onceOver: means, overFor }: Target, { onset, ended }: Diagnosis, asOf: number): Meaning {
  if (overFor === undefined) return means ?? found
  const began = onset === undefined ? 'unknown' : liesBack(onset, asOf, overFor.span)
  switch (ended !== undefined ? liesBack(ended, asOf, overFor.span) : began === 'false' ? 'false' : 'unknown') {
    case 'true':
      return overFor.means
    case 'false':
      return means ?? found
    case 'unknown':
      return 'asks'
  }
}

/** An event lies on its date, a disease lasts until it ends. */
function isInside(
  { resourceType, presence, onset, recorded, ended }: Diagnosis,
  { acute }: Target,
  asOf: number,
  within: NonNullable<RuleOf<'history'>['within']>,
): 'true' | 'false' | 'unknown' {
  const began = onset ?? recorded
  if (resourceType === 'Procedure' && presence === 'active') return 'true'
  if (acute === true || resourceType === 'Procedure')
    return began === undefined ? 'unknown' : liesIn(began, asOf, within)
  if (presence !== 'past') return began !== undefined && began.first > asOf ? 'false' : 'true'
  if (ended !== undefined) return liesIn(ended, asOf, within)
  // It ended on a day that nobody wrote down, after it began.
  return began !== undefined && liesIn(began, asOf, within) === 'true' ? 'true' : 'unknown'
}

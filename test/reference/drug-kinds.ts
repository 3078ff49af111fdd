import type { RuleOf } from '../../src/criteria/rule.ts'
import type { Exposure } from '../../src/findings/exposure.ts'
import type { Findings } from '../../src/findings/findings.ts'
import { halfLifeOf } from '../../src/terminology/ingredients.ts'
import { dayBeyond } from './calendar.ts'
import { lastDayOf, meant, takenOf } from './drug-days.ts'
import { drugTypes, notRead } from './reads.ts'
import { definite, open, type Ruling } from './ruling.ts'

export function taking(rule: RuleOf<'taking'>, findings: Findings): Ruling {
  const taken = takenOf(findings, rule)
  const counting = rule.when === 'ever' ? taken : taken.filter(({ ongoing }) => ongoing !== 'no')
  const isSure = ({ ongoing, byTextOnly }: (typeof taken)[number]) =>
    !byTextOnly && (rule.when === 'ever' || ongoing === 'yes')
  if (counting.some(isSure)) return definite(true)
  if (counting.length > 0) return open('needs-detail')
  const lost = notRead(findings, drugTypes)
  if (lost.length > 0) return open(...lost)
  return rule.ifAbsent === 'ask' ? open('not-recorded') : definite(false)
}

/** What was taken so lately that its time is not over waits; what was not, is presumed washed out. */
export function washout(rule: RuleOf<'washout'>, findings: Findings): Ruling {
  const { asOf } = findings
  const overOn = takenOf(findings, rule).map((exposure) => {
    const last = lastDayOf(exposure, asOf)
    if (!('halfLives' in rule.within)) return dayBeyond(last, rule.within)
    const { halfLives } = rule.within
    const hours = meant(exposure, rule).map((drug) => halfLifeOf(drug)?.hours)
    return hours.includes(undefined)
      ? undefined
      : last + Math.ceil((Math.max(...hours.map((one) => one ?? 0)) * halfLives) / 24)
  })
  const waiting = overOn.filter((day) => day === undefined || day > asOf)
  if (waiting.length > 0) {
    const days = waiting.flatMap((day) => day ?? [])
    const known = days.length === waiting.length ? { from: Math.max(...days) } : undefined
    return { ...open('before-treatment'), ...(known === undefined ? {} : { ends: known }) }
  }
  const lost = notRead(findings, drugTypes)
  if (lost.length > 0) return open(...lost)
  const { asksAbout } = rule
  const asked = asksAbout === undefined ? [] : takenOf(findings, asksAbout).filter(({ ongoing }) => ongoing !== 'no')
  return asked.length > 0 ? open('needs-detail') : definite(false)
}

/** That treatments failed is for a person to say; the chart shows how many there were. */
export function triedClasses(rule: RuleOf<'tried-classes'>, findings: Findings): Ruling {
  const groupsMetBy = (counts: (exposure: Exposure) => boolean) =>
    rule.groups.filter((group) => {
      const drugs = takenOf(findings, group).filter(counts)
      return new Set(drugs.flatMap((exposure) => meant(exposure, group))).size >= group.drugs
    }).length
  const met = groupsMetBy(({ byTextOnly }) => !byTextOnly)
  if (met >= (rule.distinctGroups ?? rule.groups.length)) return open('needs-attestation')
  const lost = notRead(findings, drugTypes)
  if (lost.length > 0) return open(...lost)
  if (groupsMetBy(() => true) > met) return open('needs-detail')
  return open(met === rule.ambiguousAt ? 'source-ambiguous' : 'not-recorded')
}

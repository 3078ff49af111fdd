import type { Exposure } from '../../findings/exposure.ts'
import { coverOf } from '../../findings/exposure.ts'
import type { ClinicalDate, Day } from '../../values/clinical-date.ts'
import { isWithin, spanAfter, spanBefore, type Span } from '../../values/window.ts'
import type { Determination } from '../determination.ts'
import { diagnosesOf } from '../diagnosis-presence.ts'
import { holds, undecided } from '../determine.ts'
import { evidenceOfDiagnosis, evidenceOfExposure, evidenceOfMeasurement } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { medicationTypes, unread } from '../readability.ts'
import { measurementsOf } from '../select.ts'

/** An infection that needs treatment. Never presumed absent: with nothing on record a person says so. */
export interface InfectionRule {
  readonly kind: 'infection'
  readonly within: Span
}

const antimicrobials = 'anti-infectives-iv'
const courseLasts: Span = { days: 28 }

/**
 * An infection recorded in the window with a course of an antimicrobial holds, and time can change it. Any other
 * infection that is not over, positive culture or antimicrobial of the window asks. Chronic viral infections, syphilis
 * and codes that only name an organism are too broad to speak here (`context` in the terminology).
 */
export function decideInfection({ within }: InfectionRule, { findings, criterion }: Inquiry): Determination {
  const { asOf } = findings
  const infections = [
    ...diagnosesOf(findings, { concept: 'active-infection' }).filter(({ naming }) => naming !== 'broad'),
    ...diagnosesOf(findings, { concept: 'tuberculosis', facets: ['active'] }),
  ].filter(({ diagnosis }, index, list) => list.findIndex((other) => other.diagnosis === diagnosis) === index)
  const current = infections.filter(
    ({ diagnosis }) =>
      diagnosis.presence !== 'past' ||
      (diagnosis.ended !== undefined && isWithin(diagnosis.ended, asOf, within) !== 'false'),
  )
  /** When each infection that is sure, present and of the window began. */
  const recent = current.flatMap(({ diagnosis, naming }) => {
    const date = diagnosis.onset ?? diagnosis.recorded
    const isSure = naming === 'coded' && !diagnosis.tentative && diagnosis.presence !== 'past'
    return isSure && date !== undefined && isWithin(date, asOf, within) === 'true' ? [date] : []
  })
  const taken = (findings.exposuresByClass.get(antimicrobials) ?? []).filter(
    (exposure) => exposure.systemic !== 'no' && mayLastInto(exposure, spanBefore(asOf, within), asOf),
  )
  const courses = taken.filter(
    (exposure) =>
      !exposure.prophylaxis &&
      !exposure.byTextOnly &&
      (!exposure.drugs.every(({ ingredient }) => usuallyPreventive.has(ingredient)) ||
        recent.some((infected) => isCourseFor(exposure, infected))),
  )
  const cultures = measurementsOf(findings, { concept: 'culture' }).filter(
    ({ date, value, preliminary }) =>
      !preliminary &&
      value !== undefined &&
      value.sign !== 'negative' &&
      // One that may lie in the window asks as well.
      (date === undefined || isWithin(date, asOf, within) !== 'false'),
  )
  const shown = [
    ...current.map(({ diagnosis }) => evidenceOfDiagnosis('active-infection', diagnosis, asOf)),
    ...taken.map((exposure) => evidenceOfExposure(antimicrobials, exposure, asOf)),
    ...cultures.map((one) => evidenceOfMeasurement('culture', one, asOf)),
  ]
  if (recent.length > 0 && courses.length > 0) return holds('documented', shown, { modifiable: true })
  if (current.length > 0 || cultures.length > 0 || taken.some(({ prophylaxis }) => !prophylaxis))
    return undecided([{ datum: criterion, reason: 'needs-detail' }], shown)
  const [first, ...rest] = unread(findings, ['Condition', 'Observation', ...medicationTypes], criterion)
  if (first !== undefined) return undecided([first, ...rest], shown)
  return undecided([{ datum: criterion, reason: 'needs-attestation' }], shown)
}

/** Given to prevent infection under immunosuppression more often than to treat one: asks instead of counting as a course. */
const usuallyPreventive = new Set([
  'sulfamethoxazole',
  'trimethoprim',
  'sulfamethoxazole-trimethoprim',
  'acyclovir',
  'valacyclovir',
  'aciclovir',
  'valaciclovir',
  'isoniazid',
  'entecavir',
  'tenofovir',
  'lamivudine',
  'dapsone',
  'atovaquone',
  'pentamidine',
])

/** A drug that usually prevents treats where it began with the infection and is to end within weeks. */
function isCourseFor({ start, end }: Exposure, infected: ClinicalDate): boolean {
  return (
    start !== undefined &&
    end !== undefined &&
    start.first >= infected.first &&
    end.last <= spanAfter(start.first, courseLasts)
  )
}

/** Whether it may have been taken on the first day of a window that ends today, or later. */
function mayLastInto(exposure: Exposure, from: Day, asOf: Day): boolean {
  const { possible } = coverOf(exposure, asOf)
  return possible !== undefined && possible.to >= from
}

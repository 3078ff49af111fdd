import type { ReactNode } from 'react'
import type { Chart } from '../chart/chart.ts'
import type { Person } from '../findings/person.ts'
import type { Label } from '../terminology/concept.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'
import { namesOf, recordNumberOf } from './patient-facts.ts'

const sexWords: { readonly [S in Person['sex']]: Label } = {
  female: words.female,
  male: words.male,
  other: words.otherSex,
  unknown: words.unknownSex,
}

interface BannerProps {
  readonly chart: Chart
  readonly person: Person
  /** The patient of the token: shown where the record itself could not be read. */
  readonly patientId: string
  /** The EHR shows its own banner: one small line is enough. */
  readonly compact: boolean
}

/** Whose chart this is: always in sight, however little of it. */
export function PatientBanner({ chart, person, patientId, compact }: BannerProps): ReactNode {
  const { say, day, language } = useSpeech()
  const { patient, reads } = chart
  if (patient === undefined) {
    const isReading = reads.some(({ resourceType, detail }) => resourceType === 'Patient' && detail?.kind === 'reading')
    return (
      <section className="banner" aria-label={say(words.patient)}>
        <strong className="banner-name">{say(isReading ? words.patientReading : words.patientUnread)}</strong>{' '}
        <span>{say(words.recordId, { id: patientId })}</span>
      </section>
    )
  }
  const [name = say(words.recordId, { id: patientId }), ...others] = namesOf(patient, language)
  const birth = person.birth === undefined ? say(words.bornUnknown) : say(words.born, { date: day(person.birth.text) })
  const age = person.ageYears === undefined ? [] : [say(words.years, { years: person.ageYears })]
  const mrn = recordNumberOf(patient)
  const facts = compact
    ? [birth]
    : [birth, ...age, say(sexWords[person.sex]), ...(mrn === undefined ? [] : [say(words.mrn, { mrn })])]
  return (
    <section className={compact ? 'banner is-compact' : 'banner'} aria-label={say(words.patient)}>
      <strong className="banner-name">{name}</strong>
      {compact ? null : others.map((other) => <span key={other}>{other}</span>)}
      {facts.map((fact) => (
        <span key={fact} className="banner-fact">
          {fact}
        </span>
      ))}
    </section>
  )
}

import { chartResourceTypes } from './chart.ts'

/** Types outside a chart that one may well search for. Any other word at the end of an address may be a server's name. */
const otherTypes =
  'Account Appointment Binary CarePlan CareTeam Claim ClinicalImpression Communication Composition Consent Coverage ' +
  'Device DocumentReference EpisodeOfCare ExplanationOfBenefit FamilyMemberHistory Flag Goal Group ImagingStudy List ' +
  'Location Media Medication MedicationDispense NutritionOrder Organization Practitioner PractitionerRole Provenance ' +
  'Questionnaire RelatedPerson ResearchStudy RiskAssessment ServiceRequest Specimen Task'

const knownTypes = new Set<string>([...chartResourceTypes, ...otherTypes.split(' ')])

/**
 * The resource types a search's own address (its self link) says it is about: the type searched for and those brought
 * along from the other side (`_revinclude`). `all` where it does not say: no link, the whole server, `$everything`.
 */
export function namedTypes(self: string | undefined): readonly string[] | 'all' {
  if (!self) return 'all'
  let url: URL
  try {
    url = new URL(self, 'http://relative.invalid/')
  } catch {
    return 'all'
  }
  const segments = url.pathname.split('/').filter((segment) => segment !== '' && segment !== '_search')
  const type = segments.at(-1) ?? ''
  if (!knownTypes.has(type)) return 'all'
  const along = [...url.searchParams]
    .filter(([name]) => name === '_revinclude' || name.startsWith('_revinclude:'))
    .map(([, value]) => value.split(':')[0] ?? '')
  return along.includes('*') ? 'all' : [type, ...along]
}

import type { Resource } from 'fhir/r4'
import type { FhirPort, PortResponse } from '../../src/chart/port.ts'
import type { OpenedPanel } from '../../src/panel/open-panel.ts'
import type { Session } from '../../src/smart/session.ts'
import type { PatientSentence } from '../patient.ts'

const base = 'https://ehr.example/fhir'

/** How a small EHR answers for some types otherwise than with what it holds: a status, or a promise to wait for. */
export type Answers = Readonly<Record<string, number | Promise<unknown>>>

/** A port over a patient's resources: every search of a type answers all of that type. */
export function portOver(resources: readonly Resource[], patientId: string, answers: Answers = {}): FhirPort {
  async function get(url: string): Promise<PortResponse> {
    const [type = '', id] = new URL(url).pathname.replace('/fhir/', '').split('/')
    const answer = answers[type]
    if (typeof answer === 'number') return response(answer, { resourceType: 'OperationOutcome', issue: [] })
    await answer
    if (id !== undefined) {
      const found = resources.find((resource) => resource.resourceType === type && resource.id === id)
      return found === undefined ? response(404, undefined) : response(200, found)
    }
    const entry = resources
      .filter(({ resourceType }) => resourceType === type)
      .map((resource) => ({ resource, search: { mode: 'match' } }))
    return response(200, { resourceType: 'Bundle', type: 'searchset', total: entry.length, link: [], entry })
  }
  return { base, patientId, get, post: (url) => get(url) }
}

function response(status: number, body: unknown): PortResponse {
  return { status, body, header: () => null }
}

interface SmallSession {
  readonly patientId?: string
  readonly needPatientBanner?: boolean
  readonly answers?: Answers
  readonly site?: Partial<Session['site']>
  readonly port?: FhirPort
}

/** A session on a patient made of words, as the panel gets it. */
export function openedOn(
  patient: PatientSentence,
  { patientId = 'p1', needPatientBanner = true, answers, site, port }: SmallSession = {},
): Promise<OpenedPanel> {
  const resources = (patient.bundle().entry ?? []).flatMap(({ resource }) =>
    resource === undefined ? [] : [withSubject(resource, patientId)],
  )
  const session: Session = {
    issuer: base,
    patientId,
    scopesGranted: [],
    needPatientBanner,
    site: { issuers: [base], clientId: 'app', enabledTrials: ['NCT07246096', 'NCT06675422'], ...site },
    port: port ?? portOver(resources, patientId, answers),
    permits: () => 'all',
    expiresAt: () => undefined,
    signOut: () => undefined,
  }
  return Promise.resolve({ kind: 'session', session, addedTrials: [] })
}

function withSubject(resource: Resource, patientId: string): Resource {
  const reference = { reference: `Patient/${patientId}` }
  if (resource.resourceType === 'Patient') return resource
  return {
    ...resource,
    ...(resource.resourceType === 'AllergyIntolerance' ? { patient: reference } : { subject: reference }),
  }
}

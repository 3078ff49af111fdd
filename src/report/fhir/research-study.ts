import type { ResearchStudy } from 'fhir/r4'
import { criteriaUrl } from '../../terminology/own-names.ts'
import type { Trial } from '../../trials/trial.ts'
import { inLanguage } from '../../wording/words.ts'
import { groupId } from './group.ts'
import { registryNumber } from './registry-number.ts'
import { translation } from '../../terminology/translation.ts'

/** FHIR's words for a registry's. FHIR needs one: where none was stated it is the least that being registered says. */
const statusOf: Readonly<Record<string, ResearchStudy['status']>> = {
  recruiting: 'active',
  'not yet recruiting': 'approved',
  'active, not recruiting': 'closed-to-accrual',
  completed: 'completed',
  suspended: 'temporarily-closed-to-accrual',
  terminated: 'administratively-completed',
  withdrawn: 'withdrawn',
}

/** A trial as registered: who, what, where the text stands, its cohorts and its criteria. */
export function researchStudyFor(trial: Trial, contentDate: string): ResearchStudy {
  const { id, title, status, source, sponsor, product, cohorts } = trial
  return {
    resourceType: 'ResearchStudy',
    id: id.replaceAll('_', '-'),
    language: 'en',
    identifier: [registryNumber(id)],
    title: title.en,
    _title: translation(title),
    status: statusOf[status.word.toLowerCase()] ?? 'approved',
    condition: cohorts.map(({ label }) => ({ text: label.en, _text: translation(label) })),
    focus: [{ text: product }],
    relatedArtifact: [
      { type: 'documentation', label: `Registry entry, retrieved ${source.retrieved}`, url: source.url },
      { type: 'composed-of', label: 'Eligibility criteria', resource: `${criteriaUrl(id)}|${contentDate}` },
    ],
    sponsor: { type: 'Organization', display: inLanguage(sponsor, 'en') },
    enrollment: cohorts.map((cohort) => ({ reference: `Group/${groupId(trial, cohort)}` })),
    note: [{ text: `Registry status: ${status.word}, checked ${status.checked}.` }],
  }
}

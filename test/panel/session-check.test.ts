import { expect, it } from 'vitest'
import type { Chart } from '../../src/chart/chart.ts'
import { sessionCheckText } from '../../src/panel/session-check-text.ts'

const chart: Pick<Chart, 'issuer' | 'reads' | 'searches'> = {
  issuer: 'https://ehr.example/fhir',
  reads: [
    {
      resourceType: 'Observation',
      status: 'partial',
      count: 12,
      detail: { kind: 'next-link', url: 'https://x/p?patient=SECRET' },
    },
    { resourceType: 'Procedure', status: 'failed', count: 0, detail: { kind: 'outcome', text: 'SECRET is not here' } },
  ],
  searches: [
    {
      ...{ resourceType: 'Observation', label: 'category=laboratory', status: 'failed', count: 0, pages: 0 },
      detail: { kind: 'http', status: 400 },
    },
  ],
}

it('a session told to an integrator holds scopes, states and counts, and nothing of the patient', () => {
  const scopes = ['patient/Observation.rs?category=laboratory', 'patient/Condition.rs?patient=SECRET']
  const text = sessionCheckText(chart, scopes, 'en')
  expect(text).toContain('Scopes granted: patient/Observation.rs?category=laboratory patient/Condition.rs?…')
  expect(text).toContain('- Observation: read in part (more pages than were given), 12')
  expect(text).toContain('- Observation category=laboratory: not read (the server answered with an error 400), 0')
  expect(text).not.toContain('SECRET')
})

it('says so where the server names no scope', () => {
  expect(sessionCheckText(chart, [], 'zh')).toContain('已授予的权限范围：服务器未列出')
})

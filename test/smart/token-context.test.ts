import { describe, expect, it } from 'vitest'
import { tokenContext } from '../../src/smart/token-context.ts'

const issuer = 'https://ehr.example/fhir'

describe('tokenContext', () => {
  it('names no chart without a patient', () => {
    expect(tokenContext({ access_token: 't' }, 'launch', issuer)).toBeUndefined()
    expect(tokenContext({ patient: '' }, 'launch', issuer)).toBeUndefined()
    expect(tokenContext({ patient: 7 }, 'launch', issuer)).toBeUndefined()
  })

  it('takes what was asked for as granted where the server does not say', () => {
    expect(tokenContext({ patient: 'p1' }, 'launch patient/Patient.r', issuer)).toEqual({
      patientId: 'p1',
      scopesGranted: ['launch', 'patient/Patient.r'],
      needPatientBanner: true,
    })
  })

  it('reads the rest, and lets unknown fields be', () => {
    const response = {
      patient: 'p1',
      encounter: 'e1',
      scope: 'a  b',
      need_patient_banner: false,
      appContext: 'from-card',
      smart_style_url: '/smart-style.json',
      fhirContext: [{}],
      intent: 'x',
    }
    expect(tokenContext(response, 'launch', issuer)).toEqual({
      patientId: 'p1',
      encounterId: 'e1',
      scopesGranted: ['a', 'b'],
      needPatientBanner: false,
      appContext: 'from-card',
      styleUrl: 'https://ehr.example/smart-style.json',
    })
  })

  it('takes no style from elsewhere', () => {
    expect(tokenContext({ patient: 'p', smart_style_url: 'https://evil.example/s' }, '', issuer)).not.toHaveProperty(
      'styleUrl',
    )
    const asked = { patient: 'p', smart_style_url: 'https://style.example/s.json' }
    expect(tokenContext(asked, '', issuer, ['https://style.example'])?.styleUrl).toBe('https://style.example/s.json')
  })
})

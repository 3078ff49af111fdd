import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { daysAgo, patient } from '../patient.ts'
import { asked, reasons } from './asked.ts'

const lupus = patient().withDiagnosis('sle')

describe('a study the patient was in', () => {
  const rule: Rule = { kind: 'study', within: { days: 28 } }
  const inStudy = (period?: { start?: string; end?: string }, status = 'on-study') =>
    lupus.withResource({ resourceType: 'ResearchSubject', status, study: { display: 'ABC-1' }, period })

  test.each([
    ['ended 28 days ago', { start: daysAgo(400), end: daysAgo(28) }, `${daysAgo(400)} – ${daysAgo(28)}`],
    ['goes on', { start: daysAgo(400) }, `${daysAgo(400)} – …`],
    ['is planned to end next year', { start: daysAgo(400), end: daysAgo(-365) }, `${daysAgo(400)} – ${daysAgo(-365)}`],
    ['ended some day of this month or the last', { end: '2026-02' }, '? – 2026-02'],
  ])('%s: it is shown', (_what, period, value) =>
    expect(asked(inStudy(period), rule)).toMatchObject({
      verdict: 'pass',
      basis: 'documented',
      evidence: [{ reference: 'ResearchSubject/r2', concept: 'clinical-trial', display: 'ABC-1', value }],
    }),
  )

  test('is dated by its beginning, where there is one', () => {
    expect(asked(inStudy({ start: daysAgo(400) }), rule).evidence).toMatchObject([{ date: daysAgo(400) }])
    expect(asked(inStudy(), rule)).toMatchObject({ verdict: 'pass', evidence: [{ value: '? – …' }] })
    expect(asked(inStudy(), rule).evidence[0]).not.toHaveProperty('date')
  })

  test('that ended 29 days ago, or was only screened for, is none', () => {
    for (const someone of [inStudy({ end: daysAgo(29) }), inStudy({}, 'screening'), lupus])
      expect(asked(someone, rule)).toMatchObject({
        verdict: 'fail',
        basis: 'presumed',
        evidence: [],
        notes: [{ id: 'note.presumed', values: { reads: 'ResearchSubject' } }],
      })
    expect(asked(inStudy({ end: daysAgo(29) }), { ...rule, within: { days: 29 } }).verdict).toBe('pass')
  })

  test('may stand in what could not be read; a server without studies has none', () => {
    expect(reasons(asked(lupus.butUnread('ResearchSubject'), rule))).toEqual(['clinical-trial read-failed'])
    expect(asked(lupus.butUnread('ResearchSubject', 'unsupported'), rule).verdict).toBe('fail')
  })
})

describe('a vaccine', () => {
  const rule: Rule = { kind: 'live-vaccine', within: { days: 28 } }
  const vaccine = (vaccineCode: object, occurrenceDateTime: string | undefined = daysAgo(5)) =>
    lupus.withResource({ resourceType: 'Immunization', status: 'completed', vaccineCode, occurrenceDateTime })
  const cvx = (...codes: readonly string[]) => ({
    coding: codes.map((code) => ({ system: 'http://hl7.org/fhir/sid/cvx', code })),
  })
  const [mmr, zosterUnspecified, zosterRecombinant] = ['03', '188', '187'] as const
  const none = { verdict: 'fail', basis: 'presumed', evidence: [], notes: [{ values: { reads: 'Immunization' } }] }

  test('that may be live is asked about: by a code for either form, or by its words', () => {
    for (const code of [cvx(zosterUnspecified), { text: 'yellow fever vaccine' }])
      expect(asked(vaccine(code), rule)).toMatchObject({
        missing: [{ datum: 'live-vaccines', reason: 'needs-detail' }],
        evidence: [{ concept: 'live-vaccines', reference: 'Immunization/r2', date: daysAgo(5) }],
      })
    const asWell = vaccine(cvx(mmr)).withVaccine(zosterUnspecified, daysAgo(3))
    expect(reasons(asked(asWell, rule))).toEqual(['live-vaccines needs-detail'])
  })
  test('that is live by one of its codes is waited for', () =>
    expect(reasons(asked(vaccine(cvx(zosterUnspecified, mmr)), rule))).toEqual(['live-vaccines before-treatment']))
  test('that is not live, by its code or by another beside it, is none', () => {
    for (const code of [
      cvx(zosterRecombinant),
      cvx(zosterUnspecified, zosterRecombinant),
      { text: 'tetanus' },
      cvx('08'),
    ])
      expect(asked(vaccine(code), rule)).toMatchObject(none)
  })
  test('of a month is waited for from its last day', () =>
    expect(asked(vaccine(cvx(mmr), '2026-02'), rule).passesFrom).toBe('2026-03-29'))
  test('may stand in what could not be read', () =>
    expect(reasons(asked(lupus.butUnread('Immunization'), rule))).toEqual(['live-vaccines read-failed']))
})

import { describe, expect, it } from 'vitest'
import { toNote } from '../../src/report/to-note.ts'
import { daysAgo, patient } from '../patient.ts'
import { resultOf, saidEverywhere } from './result-of.ts'

const lupus = () => patient().withDiagnosis('sle')

describe('a note for the record', () => {
  it('names what rules out, what is missing and what to find out next', () => {
    const note = toNote(resultOf(lupus().withLab('anc', 0.4, '10*9/L', { on: daysAgo(3) })), 'en')
    expect(note).toMatch(/NCT07246096 .*: ruled out \(SLE\)\n {2}Ruled out by I2a1 not met: Neutrophils at least 1/)
    expect(note).toMatch(/NCT06675422 .*: undetermined \(SLE\)\n {2}\d+ missing: Glucocorticoids; .*; and \d+ more/)
    expect(note).toMatch(/Most useful next:\n1\. .+\n2\. /)
    expect(note).toMatch(/and \d+ more\n/)
  })

  it('says when time changes the answer', () => {
    const result = resultOf(lupus().withDrug('prednisone', { from: daysAgo(90), milligrams: 30 }))
    const [first, ...others] = result.trials
    const waiting = { ...first!, outcome: 'ineligible', modifiable: true, passesFrom: '2026-12-14' } as const
    expect(toNote({ ...result, trials: [waiting, ...others] }, 'en')).toContain('possible from 14 Dec 2026')
    expect(toNote({ ...result, trials: [waiting, ...others] }, 'zh')).toContain('最早 2026年12月14日 可满足')
  })

  it('names the trials for which there is no diagnosis in one line', () => {
    expect(toNote(resultOf(patient()), 'en')).toMatch(/^No diagnosis on record for: (NCT\d+; ){4}NCT\d+$/m)
  })

  it('owns up to answers by hand and to overrides', () => {
    const corrected = lupus()
      .withLab('anc', 0.4, '10*9/L')
      .answering('NCT07246096/I2a1', 'yes', 'Sample clotted')
      .answering('NCT07246096/I2d2', 'yes')
    const note = toNote(resultOf(corrected), 'en')
    expect(note).toMatch(/Entered or answered by hand: .*I2d2/)
    expect(note).toContain('1 overridden')
  })

  it('says what could not be read', () => {
    const result = resultOf(lupus().butUnread('MedicationRequest', 'not-permitted'), 'zh')
    expect(toNote(result, 'zh')).toContain('病历未能完整读取：处方无权限')
  })

  it.each(['en', 'zh'] as const)('says the day, the completeness, the version and what it is (%s)', (language) => {
    const note = toNote(resultOf(lupus(), language), language)
    for (const said of [...saidEverywhere[language], /1\.2\.3/, /The record was read whole|病历已完整读取/])
      expect(note).toMatch(said)
    expect(note).not.toMatch(/undefined|\{\w+\}/)
  })

  it('carries no name, day of birth or record id: it stands in the patient’s own record', () => {
    expect(toNote(resultOf(lupus()), 'en')).not.toMatch(/1986|Patient\/|p1/)
  })
})

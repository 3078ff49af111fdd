import { describe, expect, it } from 'vitest'
import { toReferral, toReferrals } from '../../src/report/to-referral.ts'
import { trials } from '../../src/trials/catalog.ts'
import { patient } from '../patient.ts'
import { resultOf, saidEverywhere, trialCalled } from './result-of.ts'

const lupus = () => patient().withDiagnosis('sle').withLab('hemoglobin', 7.2, 'g/dL').withNoKnownAllergy()
const changhai = trialCalled('NCT07246096')

describe('a letter to a trial’s site', () => {
  it('goes to the sponsor, and leaves site, sender and patient as blanks', () => {
    const letter = toReferral(resultOf(lupus()), changhai, 'en')
    expect(letter).toContain('Sponsor: Changhai Hospital\n')
    expect(letter).toMatch(/clinicaltrials\.gov\/study\/NCT07246096\): _{8}/)
    expect(letter).toMatch(/^From .*: _{8}/m)
    expect(letter).toMatch(/^Patient .*: _{8}/m)
  })

  it('gives age and sex, and nothing that says who the patient is', () => {
    const letter = toReferral(resultOf(lupus().aged(40)), changhai, 'en')
    expect(letter).toContain('Age 40, female')
    expect(letter).toContain('- I1 Age 18 to 70 years\n    Birth date = 40\n')
    expect(letter).not.toMatch(/1986|Patient\/|Observation\//)
  })

  it('lists what is fulfilled with its value, what is open with why, and what rests on absence', () => {
    const letter = toReferral(resultOf(lupus()), changhai, 'en')
    expect(letter).toMatch(
      /Fulfilled \(\d+\)[^]*- I2a2 Haemoglobin at least 60 g\/L\n {4}.*7\.2 g\/dL = 72 g\/L \(1 Mar 2026\)/,
    )
    expect(letter).toMatch(/Open \(\d+\)[^]*- SLE\.I3 .*\n {4}BILAG-2004 grades: has to be entered/)
    expect(letter).toMatch(/- E7 End-stage renal failure\n {4}presumed: complete read, none on record/)
  })

  it('puts what speaks against first, with an override beside what it overrides', () => {
    const failing = lupus().withLab('anc', 0.4, '10*9/L').withDiagnosis('esrd')
    const corrected = failing.answering('NCT07246096/I2a1', 'yes', 'Sample clotted')
    const letter = toReferral(resultOf(corrected), changhai, 'en')
    expect(letter.indexOf('Speaks against')).toBeLessThan(letter.indexOf('Open ('))
    expect(letter).toMatch(/Speaks against \(1\)\n- E7 End-stage renal failure/)
    expect(letter).toMatch(
      /- I2a1 .*\n(?: {4}.*\n)*? {4}Overridden\. The chart says “fail”; reason given: Sample clotted/,
    )
  })

  it('asks the site what its own text leaves open, where this patient meets it', () => {
    const letter = toReferral(resultOf(patient().withDiagnosis('aav')), trialCalled('NCT06887985'), 'en')
    expect(letter).toMatch(/Questions for your site \(\d+\)\n1\. AAV\.I2 /)
  })

  it.each(['en', 'zh'] as const)('says the day, the completeness and what it is (%s)', (language) => {
    for (const trial of trials) {
      const letter = toReferral(resultOf(lupus(), language), trial, language)
      for (const said of saidEverywhere[language]) expect(letter).toMatch(said)
      expect(letter).toMatch(/The record was read whole|病历已完整读取/)
      expect(letter).not.toMatch(/undefined|\{\w+\}/)
    }
  })

  it('says the hospital and the registry status in Chinese', () => {
    const letter = toReferral(resultOf(lupus(), 'zh'), changhai, 'zh')
    expect(letter).toContain('申办方：长海医院')
    expect(letter).toContain('登记状态：招募中，核对于 2026年2月1日')
  })
})

describe('letters to all sites', () => {
  it('are written for the trials of the patient’s diseases only', () => {
    const letters = toReferrals(resultOf(patient().withDiagnosis('ra')), trials, 'en')
    expect(letters.match(/^Referral for screening: .*/gm)).toEqual(['Referral for screening: NCT07246096'])
  })

  it('say that there is nothing to refer where no trial fits', () =>
    expect(toReferrals(resultOf(patient()), trials, 'en')).toMatch(/nothing to refer/))
})

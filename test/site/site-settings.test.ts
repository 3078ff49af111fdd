import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gatherFindings } from '../../src/findings/gather.ts'
import { needsOf } from '../../src/matching/needs.ts'
import { parseSite } from '../../src/site/parse-site.ts'
import { siteSettings } from '../../src/site/site-settings.ts'
import { trials } from '../../src/trials/catalog.ts'
import { dayOf } from '../../src/values/clinical-date.ts'
import { patient, today } from '../patient.ts'

const bind = (concept: string, facet?: string) => ({
  system: 'urn:ours',
  code: 'X',
  concept,
  ...(facet === undefined ? {} : { facet }),
})

describe('siteSettings', () => {
  it('is the product’s own without a site', () => {
    const { trials: shown, knownTrials, localCodes, settings } = siteSettings()
    expect([shown, knownTrials, localCodes]).toEqual([trials, trials, []])
    expect(settings.currencyOf('blood')).toEqual({ days: 28 })
    expect(settings.assumedUln('alt')).toBeUndefined()
  })

  it('takes windows, limits (by id or alias) and the trials that are enabled', () => {
    const { trials: shown, settings } = siteSettings({
      windows: { blood: 14 },
      defaultUln: { alt: { value: 40, unit: 'U/L' }, bilirubin_total: { value: 1.1, unit: 'mg/dL' } },
      enabledTrials: ['NCT06675422'],
    })
    expect(shown.map(({ id }) => id)).toEqual(['NCT06675422'])
    expect(settings.currencyOf('blood')).toEqual({ days: 14 })
    expect(settings.currencyOf('infection')).toEqual({ days: 90 })
    expect(settings.assumedUln('alt')).toEqual({ value: 40, unit: 'U/L' })
    expect(settings.assumedUln('tbil')).toEqual({ value: 1.1, unit: 'mg/dL' })
  })

  it('completes a local code whose concept has one facet that counts, and asks where criteria need to know', () => {
    expect(siteSettings({ localCodes: [bind('anc')] }).localCodes).toEqual([bind('anc', 'absolute')])
    expect(() => siteSettings({ localCodes: [bind('ana')] })).toThrow('localCodes[0].facet: criteria ask for "ana"')
    expect(siteSettings({ localCodes: [bind('ana', 'titre-if')] }).localCodes).toHaveLength(1)
  })

  it('reads the configuration that is shipped', () => {
    const site = parseSite(JSON.parse(readFileSync('public/site.json', 'utf8')))
    expect(siteSettings(site).localCodes.map(({ concept }) => concept)).toContain('essdai')
  })
})

describe('local codes', () => {
  const record = (resource: Record<string, unknown>) =>
    gatherFindings(patient().withResource(resource).chart(), [], dayOf(today) ?? 0, [bind('sledai-2k'), ...drugs])
  const drugs = [
    { system: 'urn:ours', code: 'RTX', concept: 'biologics', facet: 'rituximab' },
    { system: 'urn:ours', code: 'YF', concept: 'live-vaccines' },
    { system: 'urn:ours', code: 'NKA', concept: 'no-known-allergy' },
    { system: 'urn:ours', code: 'LUP', concept: 'sle' },
  ]
  const code = (name: string) => ({ coding: [{ system: 'urn:ours', code: name }] })

  it('name diagnoses, drugs, allergies and vaccines', () => {
    expect(record({ resourceType: 'Condition', code: code('LUP') }).diagnosesByConcept.has('sle')).toBe(true)
    const drug = { resourceType: 'MedicationStatement', status: 'active', medicationCodeableConcept: code('RTX') }
    expect(record(drug).exposuresByClass.get('biologics')?.[0]?.drugs[0]?.ingredient).toBe('rituximab')
    const allergy = { resourceType: 'AllergyIntolerance', code: code('NKA') }
    expect(record(allergy).allergies[0]?.none).toBe(true)
    const vaccine = { resourceType: 'Immunization', status: 'completed', vaccineCode: code('YF') }
    expect(record(vaccine).vaccinations[0]?.bindings[0]?.concept).toBe('live-vaccines')
  })

  it('are searched for where an EHR may file the value anywhere', () => {
    const codes = (local: readonly ReturnType<typeof bind>[]) =>
      needsOf(trials, local).observationCodes.filter(({ system }) => system === 'urn:ours')
    expect(codes([bind('sledai-2k')])).toEqual([{ system: 'urn:ours', code: 'X' }])
    expect(codes([bind('hemoglobin'), bind('biologics')])).toEqual([])
  })
})

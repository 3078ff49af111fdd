import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { patient, today } from '../patient.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { prescreenCommand } from './prescreen-command.ts'

const { path, put } = temporaryFolder()
const lupus = patient().withDiagnosis('sle').bundle()
const good = put('good.json', lupus)
const site = { issuers: ['https://ehr.example/fhir'], clientId: 'app' }
const two = { ...lupus, entry: [...(lupus.entry ?? []), { resource: { resourceType: 'Patient', id: 'p2' } }] }
const at = (name: string, content: unknown) => put(name, content)

describe('input that cannot be used', { timeout: 120_000 }, () => {
  it.each<[string, readonly string[], RegExp]>([
    ['no such file', [join(path, 'absent.json')], /^The input .*absent\.json cannot be read: check its name/],
    ['a folder', [path], /cannot be read/],
    ['no JSON', [at('half.json', '{"resourceType": "Bun')], /^The input .*half\.json is not JSON: .*\.$/],
    ['an empty file', [at('empty.json', '')], /is not JSON: it ends too early\.$/],
    ['no object', [at('list.json', [])], /is not a FHIR Bundle: it is no JSON object\.$/],
    [
      'no Bundle',
      [at('patient.json', { resourceType: 'Patient' })],
      /not a FHIR Bundle: its resourceType is Patient\.$/,
    ],
    ['two patients', [at('two.json', two)], /holds 2 patients: give one patient’s chart at a time\.$/],
    ['no patient', [at('none.json', { resourceType: 'Bundle', type: 'collection' })], /holds no Patient: .*\.$/],
    ['no day', [good, '--as-of', '2026-02-30'], /^--as-of 2026-02-30 is no day: write it as YYYY-MM-DD\.$/],
    ['an unknown trial', [good, '--trial', 'NCT00000000'], /^There is no trial NCT00000000: choose from NCT.*\.$/],
    [
      'an unknown format',
      [good, '--format', 'xml'],
      /'xml' is invalid\. Allowed choices are json, text, note, referral, csv, fhir\.$/,
    ],
    ['an unknown language', [good, '--lang', 'fr'], /Allowed choices are en, zh\.$/],
    ['an unknown option', [good, '--asof', today], /unknown option '--asof'/],
    ['no file at all', [], /missing required argument 'file'/],
    ['entries that are absent', [good, '--entries', join(path, 'no.json')], /^The entries .*no\.json cannot be read/],
    ['entries that are no list', [good, '--entries', at('e1.json', {})], /^The entries are not a list: .*\.$/],
    [
      'an entry without a day',
      [good, '--entries', at('e2.json', [{ datum: 'sledai-2k', value: 12 }])],
      /^Entry 1, date: give the day as text, YYYY-MM-DD\.$/,
    ],
    [
      'an answer that is none',
      [good, '--entries', at('e3.json', [{ criterion: 'NCT07246096/I4', answer: 'maybe', date: today }])],
      /^Entry 1, answer: answer yes, no or unsure\.$/,
    ],
    ['a site that is no JSON', [good, '--site', at('s0.json', 'issuers: x')], /^The site configuration .* is not JSON/],
    [
      'a site without an issuer',
      [good, '--site', at('s1.json', { clientId: 'app' })],
      /^The site configuration cannot be used: issuers: give a list of FHIR base URLs\.$/,
    ],
    [
      'a currency class that there is not',
      [good, '--site', at('s2.json', { ...site, windows: { laboratory: 30 } })],
      /windows\.laboratory: there is no currency class "laboratory"; the classes with a window are blood, .*\.$/,
    ],
    [
      'a local code for no concept',
      [good, '--site', at('s3.json', { ...site, localCodes: [{ system: 'urn:x', code: '1', concept: 'mrs' }] })],
      /localCodes\[0\]\.concept: there is no concept "mrs"; docs\/terminology\.md lists the concepts\.$/,
    ],
    [
      'a local code that leaves open which facet it is',
      [good, '--site', at('s4.json', { ...site, localCodes: [{ system: 'urn:x', code: '1', concept: 'ana' }] })],
      /localCodes\[0\]\.facet: criteria ask for "ana" by facet; say which the code is, such as .*titre-if.*\.$/,
    ],
    [
      'a limit in a unit that is none of the concept',
      [good, '--site', at('s5.json', { ...site, defaultUln: { alt: { value: 40, unit: 'mmol/L' } } })],
      /defaultUln\.alt\.unit: "alt" is not measured in "mmol\/L"; give a UCUM unit such as U\/L\.$/,
    ],
    [
      'an enabled trial that there is not',
      [good, '--site', at('s6.json', { ...site, enabledTrials: ['NCT00000000'] })],
      /enabledTrials\[0\]: there is no trial "NCT00000000"; the trials are NCT.*\.$/,
    ],
    [
      'several faults of a site, in one sentence',
      [good, '--site', at('s7.json', { ...site, windows: { blood: -1 }, language: 'fr' })],
      /^The site configuration cannot be used: language: .*; windows\.blood: .*\.$/,
    ],
    [
      'a trial file of the site that is absent',
      [good, '--site', at('s8.json', { ...site, trialFiles: ['nowhere.json'] })],
      /^The trial file .*nowhere\.json cannot be read: check its name and that you may read it\.$/,
    ],
    ['a trial file that is absent', [good, '--trials', join(path, 'no.json')], /^The trial file .* cannot be read/],
    [
      'a trial file that is none',
      [good, '--trials', at('t1.json', { resourceType: 'Bundle' })],
      /^The trial file .*t1\.json cannot be used: id: this field is needed: give text; .*\.$/,
    ],
  ])('%s', async (_name, args, sentence) => {
    const { code, stdout, stderr } = await prescreenCommand(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr.trimEnd()).toMatch(sentence)
  })

  it('says nothing of what an unreadable file holds', async () => {
    const { stderr } = await prescreenCommand(['-'], '{"resourceType":"Bundle","name":"Jane Q. Public",}')
    expect(stderr).toMatch(/^The input from standard input is not JSON: .*\.\n$/)
    expect(stderr).not.toContain('Public')
  })
})

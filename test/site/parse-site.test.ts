import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadSite } from '../../src/site/load-site.ts'
import { parseSite } from '../../src/site/parse-site.ts'
import { SiteError } from '../../src/site/site-error.ts'
import { todayAt } from '../../src/site/today.ts'

const least = { issuers: ['https://ehr.example/fhir'], clientId: 'app' }

function problems(value: unknown): readonly string[] {
  try {
    parseSite(value)
    return []
  } catch (error) {
    return (error as SiteError).problems.map(({ path }) => path)
  }
}

describe('parseSite', () => {
  it('takes the least, and everything', () => {
    expect(parseSite(least)).toEqual(least)
    const most = {
      ...least,
      title: 'Clinic',
      timeZone: 'Asia/Shanghai',
      language: 'zh',
      localCodes: [{ system: 'urn:oid:1', code: '7', concept: 'anti-dsdna' }],
      windows: { blood: 28 },
      defaultUln: { alt: { value: 40, unit: 'U/L' } },
      enabledTrials: ['NCT07246096'],
      trialFiles: ['trials/ours.json'],
      writeBack: true,
    }
    expect(parseSite(most)).toEqual(most)
  })

  it('takes the configuration that is shipped', () => {
    expect(parseSite(JSON.parse(readFileSync('public/site.json', 'utf8'))).clientId).toBe('cart-prescreen')
  })

  it.each([
    [null, ['']],
    [[], ['']],
    [{}, ['issuers', 'clientId']],
    [{ ...least, issuers: [] }, ['issuers']],
    [{ ...least, issuers: ['http://ehr.example/fhir'] }, ['issuers[0]']],
    [{ ...least, issuers: ['http://127.0.0.1:9210/fhir', 'http://localhost:1/fhir', 'http://[::1]/fhir'] }, []],
    [{ ...least, issuers: ['http://127.evil.example/fhir'] }, ['issuers[0]']],
    [
      { ...least, issuers: ['https://a@ehr.example/fhir', 'x', 'https://e/fhir?x'] },
      ['issuers[0]', 'issuers[1]', 'issuers[2]'],
    ],
    [{ ...least, clientId: '' }, ['clientId']],
    [{ ...least, timeZone: 'Mars/Olympus' }, ['timeZone']],
    [{ ...least, language: 'fr' }, ['language']],
    [{ ...least, windows: { blood: 0 } }, ['windows.blood']],
    [{ ...least, windows: { laboratory: 28, ever: 1 } }, ['windows.laboratory', 'windows.ever']],
    [{ ...least, defaultUln: { aalt: { value: 40, unit: 'U/L' } } }, ['defaultUln.aalt']],
    [{ ...least, defaultUln: { alt: { value: 40, unit: 'g/L' } } }, ['defaultUln.alt.unit']],
    [{ ...least, localCodes: [{ system: 's', code: '7', concept: 'mrs' }] }, ['localCodes[0].concept']],
    [{ ...least, localCodes: [{ system: 's', code: '7', concept: 'ana', facet: 'x' }] }, ['localCodes[0].facet']],
    [{ ...least, defaultUln: { alt: { value: 40 } } }, ['defaultUln.alt.unit']],
    [{ ...least, isuers: [] }, ['isuers']],
    [{ ...least, localCodes: [{ system: 's', code: 7, concept: 'c' }] }, ['localCodes[0].code']],
  ])('%j: %j is at fault', (value, paths) => expect(problems(value)).toEqual(paths))

  it('says where and what to do', () => {
    expect(() => parseSite({ ...least, language: 'fr' })).toThrow('site configuration, language: give en or zh')
  })
})

describe('loadSite', () => {
  it('reads site.json beside the page', async () => {
    const asked: string[] = []
    const get: typeof fetch = (address) => {
      asked.push(new Request(address).url)
      return Promise.resolve(new Response(JSON.stringify(least)))
    }
    expect(await loadSite('https://app.example/prescreen/index.html?x=1', get)).toEqual(least)
    expect(asked).toEqual(['https://app.example/prescreen/site.json'])
  })

  it.each([
    ['absent', new Response('', { status: 404 })],
    ['no JSON', new Response('<html>')],
  ])('says so when it is %s', async (_name, response) => {
    await expect(loadSite('https://app.example/', () => Promise.resolve(response))).rejects.toThrow(SiteError)
  })
})

it('knows the day at the site', () => {
  const evening = new Date('2026-02-28T20:00:00Z')
  expect(todayAt({ timeZone: 'Asia/Shanghai' }, evening)).toBe('2026-03-01')
  expect(todayAt({ timeZone: 'America/New_York' }, evening)).toBe('2026-02-28')
})

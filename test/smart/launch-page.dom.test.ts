import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LaunchError, type LaunchFailure } from '../../src/smart/launch-failure.ts'
import { runLaunchPage } from '../../src/smart/launch-page.ts'
import { launchWords } from '../../src/smart/launch-words.ts'
import type { LaunchRequest } from '../../src/smart/launch-request.ts'
import { SiteError } from '../../src/site/site-error.ts'
import type { Site } from '../../src/site/schema.ts'

const site: Site = {
  issuers: ['https://ehr.example/fhir', 'https://sim.example/*/fhir'],
  clientId: 'app',
  language: 'en',
}

const { begun, failure } = vi.hoisted(() => ({
  begun: [] as LaunchRequest[],
  failure: { current: undefined as LaunchFailure | undefined },
}))
vi.mock('../../src/smart/begin-launch.ts', () => ({
  beginLaunch: (request: LaunchRequest) => {
    begun.push(request)
    if (failure.current) return Promise.reject(new LaunchError(failure.current))
    return Promise.resolve('https://ehr.example/authorize')
  },
}))

beforeEach(() => {
  begun.length = 0
  failure.current = undefined
  document.body.innerHTML = '<main id="launch"></main>'
})

async function open(query: string, load: () => Promise<Site> = () => Promise.resolve(site)) {
  const root = document.getElementById('launch')!
  const gone: string[] = []
  const address = `https://app.example/launch.html${query}`
  await runLaunchPage({ root, address, load, go: (next) => gone.push(next) })
  return { root, gone, alert: root.querySelector('[role="alert"]') }
}

describe('the launch page', () => {
  it('sends an allowed launch to the sign-in', async () => {
    const { gone, alert } = await open('?iss=https://ehr.example/fhir&launch=L')
    expect(begun).toEqual([{ issuer: 'https://ehr.example/fhir', launch: 'L' }])
    expect(gone).toEqual(['https://ehr.example/authorize'])
    expect(alert).toBeNull()
  })

  it('asks nothing of an unknown issuer, and shows its name as text', async () => {
    const { alert, root } = await open('?iss=https://evil.example/%3Cimg%20src=x%3E&launch=L')
    expect(begun).toEqual([])
    expect(alert?.textContent).toContain('https://evil.example/<img src=x>')
    expect(root.querySelector('img')).toBeNull()
  })

  it('offers the EHRs it knows by whole address when it is opened by itself', async () => {
    const { root, gone } = await open('')
    const buttons = [...root.querySelectorAll('button')]
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['https://ehr.example/fhir'])
    buttons[0]!.click()
    await vi.waitFor(() => expect(gone).toHaveLength(1))
    expect(begun).toEqual([{ issuer: 'https://ehr.example/fhir' }])
  })

  it('speaks the site’s language', async () => {
    const { alert } = await open('?launch=L', () => Promise.resolve({ ...site, language: 'zh' }))
    expect(alert?.querySelector('h1')?.textContent).toBe('本应用不是从电子病历系统打开的')
    expect(document.documentElement.lang).toBe('zh')
  })

  it('says what is wrong with the configuration', async () => {
    const { alert } = await open('', () => Promise.reject(new SiteError([{ path: 'clientId', advice: 'give an id' }])))
    expect(alert?.textContent).toContain('clientId: give an id')
  })

  it('says so when the self-check itself does not load', async () => {
    vi.doMock('../../src/smart/self-check/self-check-page.ts', () => {
      throw new TypeError('Failed to fetch dynamically imported module')
    })
    const { alert, root } = await open('?check')
    expect(alert?.textContent).toContain('could not be loaded')
    expect(root.querySelector('[role="status"]')).toBeNull()
  })

  it('shows a failure on the way', async () => {
    failure.current = { kind: 'no-s256', issuer: 'https://ehr.example/fhir' }
    const { alert, gone } = await open('?iss=https://ehr.example/fhir&launch=L')
    expect(alert?.textContent).toContain('S256')
    expect(gone).toEqual([])
  })
})

describe('the words of a failure', () => {
  const failures: readonly LaunchFailure[] = [
    { kind: 'no-launch' },
    { kind: 'site', problems: ['x'] },
    { kind: 'not-loaded' },
    { kind: 'insecure-page' },
    { kind: 'no-storage' },
    { kind: 'unknown-issuer', issuer: 'i' },
    { kind: 'discovery-failed', issuer: 'i', status: 404 },
    { kind: 'no-s256', issuer: 'i' },
    { kind: 'refused', error: 'access_denied', description: 'd' },
    { kind: 'state-mismatch' },
    { kind: 'token-failed', status: 400 },
    { kind: 'no-patient' },
    { kind: 'expired' },
  ]
  it.each(failures)('$kind: says what happened and what to do, in both languages', (each) => {
    for (const language of ['en', 'zh'] as const) {
      const { title, advice } = launchWords[language].failure(each)
      expect(title.length).toBeGreaterThan(3)
      expect(advice).toMatch(/[.。]$/)
      expect(/[\u4e00-\u9fff]/.test(title + advice)).toBe(language === 'zh')
    }
  })
})

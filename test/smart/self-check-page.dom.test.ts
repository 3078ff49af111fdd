import { beforeEach, describe, expect, it, vi } from 'vitest'
import { runLaunchPage } from '../../src/smart/launch-page.ts'
import type { Site } from '../../src/site/schema.ts'

const site: Site = {
  issuers: ['https://ehr.example/fhir', 'https://sim.example/*/fhir'],
  clientId: 'app',
  language: 'en',
}
const get = vi.fn<typeof fetch>()

beforeEach(() => {
  get.mockReset()
  get.mockImplementation(() =>
    Promise.resolve(Response.json({ token_endpoint: '<img src=x>', software: { name: 'HAPI FHIR' } })),
  )
  vi.stubGlobal('fetch', get)
  document.body.innerHTML = '<main id="launch"></main>'
})

async function open(query: string, more: Partial<Site> = {}): Promise<HTMLElement> {
  const root = document.getElementById('launch')!
  const went = vi.fn()
  const load = () => Promise.resolve({ ...site, ...more })
  await runLaunchPage({ root, address: `https://app.example/launch.html${query}`, load, go: went })
  expect(went).not.toHaveBeenCalled()
  return root
}

describe('launch.html?check', () => {
  it('offers the servers of the site, and asks none of them yet', async () => {
    const root = await open('?check')
    const links = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual(['?check&iss=https%3A%2F%2Fehr.example%2Ffhir'])
    expect(root.textContent).toContain('https://sim.example/*/fhir')
    expect(get).not.toHaveBeenCalled()
  })

  it('shows what a server says, as text, and opens the notes on its maker', async () => {
    const root = await open('?check&iss=https://ehr.example/fhir')
    expect(root.querySelectorAll('h2')).toHaveLength(6)
    expect(root.textContent).toContain('<img src=x>')
    expect(root.querySelector('img')).toBeNull()
    expect(root.textContent).toContain('https://app.example/index.html')
    expect([...root.querySelectorAll('details[open] summary')].map(({ textContent }) => textContent)).toEqual([
      'HAPI FHIR',
    ])
  })

  it('asks nothing of a server that the site does not allow', async () => {
    const root = await open('?check&iss=https://evil.example/fhir')
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('https://evil.example/fhir')
    expect(get).not.toHaveBeenCalled()
  })

  it('speaks Chinese', async () => {
    const root = await open('?check&iss=https://ehr.example/fhir', { language: 'zh' })
    expect(root.querySelector('h1')?.textContent).toBe('自检')
    expect(document.documentElement.lang).toBe('zh')
  })

  it('shows its text where the browser withholds the clipboard', async () => {
    const root = await open('?check&iss=https://ehr.example/fhir')
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
    root.querySelector('button')!.click()
    await vi.waitFor(() => expect(root.querySelector('pre')?.closest('details')?.open).toBe(true))
    expect(root.querySelector('pre')?.textContent).toContain('Client id (public, PKCE): app')
  })
})

import { expect, test } from '@playwright/test'

const app = () => process.env['APP_ORIGIN'] ?? ''
const ehr = () => process.env['EHR_ORIGIN'] ?? ''

test('an EHR launch asks with S256 and a random state, and returns with the state in the address', async ({ page }) => {
  const authorisation = page.waitForRequest((request) => request.url().includes('/authorize?'))
  await page.goto(`${ehr()}/chart/sle-inside`)
  await page.getByRole('button', { name: 'Launch CAR-T Prescreen', exact: true }).click()
  const asked = new URL((await authorisation).url()).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  expect(asked.get('aud')).toBe(`${ehr()}/fhir`)
  expect(asked.get('state')).toMatch(/^[0-9a-f-]{36}$/)
  expect(asked.get('scope')).not.toMatch(/openid|\*|write/)
  await page.waitForURL(`${app()}/index.html?state=${asked.get('state') ?? ''}`)
})

test('an unknown EHR is asked nothing', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await page.goto(`${app()}/launch.html?iss=https%3A%2F%2Fevil.example%2Ffhir&launch=1&fhirServiceUrl=${ehr()}/fhir`)
  await expect(page.getByRole('alert')).toContainText('https://evil.example/fhir')
  expect(new Set(asked)).toEqual(new Set([app()]))
})

test('parameters of the address cannot name another server, patient or client', async ({ page }) => {
  const authorisation = page.waitForRequest((request) => request.url().includes('/authorize?'))
  const evil = 'https%3A%2F%2Fevil.example'
  await page.goto(
    `${app()}/launch.html?iss=${encodeURIComponent(`${ehr()}/fhir`)}&fhirServiceUrl=${evil}&patientId=EVIL&clientId=EVIL`,
  )
  const asked = await authorisation
  expect(asked.url()).not.toMatch(/evil/i)
  expect(new URL(asked.url()).searchParams.get('scope')).toContain('launch/patient')
})

test('opened by itself, the launch page offers the EHRs it knows', async ({ page }) => {
  await page.goto(`${app()}/launch.html`)
  await page.getByRole('button', { name: `${ehr()}/fhir` }).click()
  await page.waitForURL(`${ehr()}/**`)
})

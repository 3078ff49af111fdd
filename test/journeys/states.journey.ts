import { resolve } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { startSandbox, type Sandbox } from '../../mocks/server.ts'
import type { FaultRule } from '../../mocks/fhir/faults.ts'
import { expectClean } from './axe.ts'
import { chartIsRead, launchOn } from './sandbox-visit.ts'

let sandbox: Sandbox
test.beforeAll(async () => {
  sandbox = await startSandbox({ ehrPort: 0, appPort: 0, appRoot: resolve(import.meta.dirname, '../../dist/app') })
})
test.afterAll(() => sandbox.close())

async function open(page: Page, chart: string, faults: readonly FaultRule[]): Promise<void> {
  sandbox.faults.set(faults)
  await page.goto(`${sandbox.ehrOrigin}/chart/${chart}`)
  await page.getByRole('button', { name: 'Launch CAR-T Prescreen', exact: true }).click()
}

const refuse = (type: string, status: number): FaultRule => ({ match: { type }, effect: { kind: 'answer', status } })

test.describe('what a clinician sees', () => {
  // One sandbox, whose faults are switched from one to the next.
  test.describe.configure({ mode: 'serial' })

  test('while the diagnoses are on their way: no outcome, no criteria, nothing to enter', async ({ page }) => {
    await open(page, 'sle-inside', [{ match: { type: 'Condition' }, effect: { kind: 'delay', milliseconds: 15_000 } }])
    await expect(page.locator('.card.is-waiting')).toHaveCount(5)
    await expect(page.locator('.missing-item')).toHaveCount(0)
    await expect(page.getByText('The criteria are shown once the diagnoses have been read.')).toBeVisible()
    await expectClean(page)
  })

  test('where parts were refused: which, why, what to do, and what waits for them folded away', async ({ page }) => {
    await open(page, 'sle-inside', [refuse('MedicationStatement', 403), refuse('MedicationRequest', 403)])
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Prescriptions, Medication list: not permitted' }),
    ).toContainText('ask whoever runs the EHR to permit it')
    await expect(page.getByRole('heading', { name: /^Could not be read \(\d+\)$/ })).toBeVisible()
    await expectClean(page)
  })

  test('where the session ended on the way: that, and the way back', async ({ page }) => {
    await open(page, 'sle-inside', [{ match: { kind: 'search' }, after: 4, effect: { kind: 'answer', status: 401 } }])
    await expect(page.getByRole('alert')).toContainText('Open the app from the chart again')
    await expectClean(page)
  })

  test('where the patient could not be read: the record’s id in place of a name', async ({ page }) => {
    await open(page, 'sle-inside', [refuse('Patient', 500)])
    await expect(page.getByRole('region', { name: 'Patient' })).toContainText('sle-inside')
    await expect(page.locator('.card').filter({ hasText: 'potentially eligible' })).toHaveCount(0)
    await expectClean(page)
  })

  test('where no trial fits: that, and what to do if a diagnosis is missing', async ({ page }) => {
    await open(page, 'hypertension', [])
    await expect(page.getByRole('heading', { name: 'No trial fits' })).toBeVisible()
    await expectClean(page)
  })
})

test.describe('what the app looks like in an EHR of its own style', () => {
  test.describe.configure({ mode: 'serial' })
  test.afterAll(() => {
    sandbox.smart.settings = { corsOn401: true }
  })

  const groundOf = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--sheet').trim())

  test('takes over colours in which everything can be read', async ({ page }) => {
    const style = { color_background: '#fffdf5', color_text: '#1d1d1d', color_highlight: '#00558c' }
    sandbox.smart.settings = { corsOn401: true, style }
    await open(page, 'sle-inside', [])
    await chartIsRead(page)
    await expect.poll(() => groundOf(page)).toBe('#fffdf5')
    await expectClean(page)
  })

  test('keeps its own where those could not be read', async ({ page }) => {
    const style = { color_background: '#c0392b', color_text: '#ffffff', dim_border_radius: '12px' }
    sandbox.smart.settings = { corsOn401: true, style }
    await open(page, 'sle-inside', [])
    await chartIsRead(page)
    await expect
      .poll(() => page.evaluate(() => document.documentElement.style.getPropertyValue('--radius')))
      .toBe('12px')
    expect(await groundOf(page)).not.toBe('#c0392b')
    await expectClean(page)
  })
})

test('where a part of the app cannot be fetched: that, a way to load it again, and nothing entered is lost', async ({
  page,
}) => {
  await page.route('**/assets/time-view-*.js', (route) => route.abort())
  await open(page, 'sle-inside', [])
  await page.getByRole('textbox', { name: 'Value 0 to 105 SLEDAI-2K', exact: true }).first().fill('14')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Over time' }).click()
  await expect(page.getByRole('heading', { name: 'A part of the app could not be loaded' })).toBeVisible()
  await expectClean(page)
  await page.unroute('**/assets/time-view-*.js')
  await page.getByRole('button', { name: 'Load again' }).click()
  await expect(page.getByRole('list', { name: 'Entered here (1)' })).toBeAttached()
})

for (const name of ['index.html', 'launch.html', 'preview.html'])
  test(`${name}, where the app itself cannot be fetched: the page says so, in both languages`, async ({ page }) => {
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.goto(`${sandbox.appOrigin}/${name}`)
    await expect(page.getByText('did not arrive')).toBeVisible()
    await expect(page.getByText('未能载入')).toBeVisible()
    await expectClean(page)
  })

test('at 400 % of a small screen nothing scrolls sideways and a value can be entered', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await launchOn(page, 'Yulan Chen')
  const field = page.getByRole('textbox', { name: 'Value 0 to 105 SLEDAI-2K', exact: true }).first()
  await field.fill('14')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Entered here (1)' })).toBeAttached()
  const [content, frame] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(content).toBeLessThanOrEqual(frame)
})

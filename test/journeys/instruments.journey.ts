import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import type { Observation, QuestionnaireResponse } from 'fhir/r4'
import { resolve } from 'node:path'
import { startSandbox, type Sandbox } from '../../mocks/server.ts'
import { chartIsRead, launchOn, row, worklist } from './sandbox-visit.ts'

const criterion = 'NCT07246096/SLE.I2'
const drawer = (page: Page) => page.getByRole('dialog', { name: 'SLEDAI-2K' })
const item = (page: Page, id: string) => page.locator(`[data-score-item="${id}"]`)

/** Opens the form from the worklist and gives its answers, without a pointer. */
async function scoreByKeyboard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'NCT07246096' }).first().press('Enter')
  await worklist(page)
    .getByRole('button', { name: /^Score item by item SLEDAI-2K/ })
    .press('Enter')
  await expect(drawer(page)).toBeVisible()
  const answers: Readonly<Record<string, string>> = {
    arthritis: '1',
    rash: '1',
    mucosal_ulcers: '1',
    low_complement: 'confirm',
    anti_dsdna: 'confirm',
    leukopenia: 'confirm',
  }
  for (let steps = 0; steps < 60; steps++) {
    const at = await page.evaluate(() => {
      const focused = document.activeElement
      const within = focused?.closest<HTMLElement>('[data-score-item]')?.dataset['scoreItem'] ?? ''
      return { within, isButton: focused?.tagName === 'BUTTON' }
    })
    if (at.within === '') break
    const answer = answers[at.within]
    // Items that the clinician looked at and did not find; the eye and two others were left for another day.
    if (at.isButton && answer === 'confirm') await page.keyboard.press('Enter')
    else if (!at.isButton && answer !== 'confirm' && !['visual', 'fever', 'pyuria'].includes(at.within))
      await page.keyboard.press(answer ?? '0')
    await page.keyboard.press('Tab')
  }
}

test('SLEDAI-2K by keyboard alone, with the laboratory’s part confirmed, settles a criterion, and stays with its patient', async ({
  page,
}) => {
  await launchOn(page, 'Yulan Chen')
  await scoreByKeyboard(page)
  await expect(item(page, 'low_complement').getByRole('radio', { name: 'present' })).toBeChecked()
  await expect(item(page, 'low_complement')).toContainText('Complement C3 58 mg/dL · normal 90–180 mg/dL')
  await expect(item(page, 'leukopenia').getByRole('radio', { name: 'absent' })).toBeChecked()
  await expect(item(page, 'fever').getByRole('radio', { name: 'absent' })).not.toBeChecked()
  await expect(drawer(page).getByRole('status')).toContainText('Total: 12 to 25')
  await expect(drawer(page)).toContainText(/Decides already:.*NCT07246096 SLE\.I2 pass/)
  await page.keyboard.press('Shift+Tab')
  await item(page, 'rash').getByRole('radio', { name: 'present' }).press('Enter')
  await expect(drawer(page)).toBeHidden()
  await expect(row(page, criterion)).toContainText('pass')
  await expect(page.getByRole('region', { name: /^Entered here/ })).toContainText('SLEDAI-2K: 12-25')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')

  await page.reload()
  await chartIsRead(page)
  await page.getByRole('button', { name: 'NCT07246096' }).first().press('Enter')
  await expect(row(page, criterion)).toContainText('pass')
  await page.getByRole('button', { name: 'Change SLEDAI-2K' }).press('Enter')
  await expect(item(page, 'arthritis').getByRole('radio', { name: 'present' })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Change SLEDAI-2K' })).toBeFocused()

  await launchOn(page, 'Marcus Whitfield')
  await expect(page.getByRole('button', { name: 'Change SLEDAI-2K' })).toHaveCount(0)
  await launchOn(page, 'Yulan Chen')
  await expect(page.getByRole('button', { name: 'Change SLEDAI-2K' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [400, 1400])
    test(`the forms have no fault that axe knows and do not scroll sideways: ${colorScheme}, ${width} px`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      await launchOn(page, 'Yulan Chen')
      for (const [name, key] of [
        ['SLEDAI-2K', '1'],
        ['BILAG-2004', 'b'],
      ] as const) {
        const open = worklist(page).getByRole('button', { name: new RegExp(`^Score item by item ${name}`) })
        await open.first().press('Enter')
        await expect(page.getByRole('dialog')).toBeVisible()
        await page.keyboard.press(key)
        await expect(page.getByRole('dialog').getByRole('status')).toContainText('1 of')
        const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
        const wide = await page.locator('.score-body').evaluate((body) => body.scrollWidth - body.clientWidth)
        expect(wide).toBeLessThanOrEqual(0)
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: 'Discard' }).press('Enter')
        await expect(open.first()).toBeFocused()
      }
    })

test.describe('where the site writes back', () => {
  let sandbox: Sandbox

  test.beforeEach(async ({ page }) => {
    sandbox = await startSandbox({ ehrPort: 0, appPort: 0, appRoot: resolve(import.meta.dirname, '../../dist/app') })
    await writingBack(page)
  })
  test.afterEach(() => sandbox.close())

  async function writingBack(page: Page): Promise<void> {
    await page.route('**/site.json', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...((await response.json()) as object), writeBack: true } })
    })
  }

  async function launch(page: Page): Promise<void> {
    await page.goto(`${sandbox.ehrOrigin}/chart/sle-inside`)
    await page.getByRole('button', { name: 'Launch CAR-T Prescreen', exact: true }).click()
    await chartIsRead(page)
  }

  async function enterTotal(page: Page): Promise<void> {
    await worklist(page)
      .getByRole('button', { name: /^Score item by item SLEDAI-2K/ })
      .click()
    await expect(drawer(page)).toContainText('Saving also writes it to the chart.')
    await drawer(page).getByText('Only the total is known').click()
    await drawer(page).getByLabel('Total (0–105)').fill('14')
    await drawer(page).getByLabel('Assessed by').fill('Dr Wu')
    await page.keyboard.press('Enter')
    await expect(drawer(page)).toBeHidden()
  }

  /** What the app itself wrote to the sandbox. */
  const held = (type: 'QuestionnaireResponse' | 'Observation') =>
    sandbox.store
      .all(type)
      .map(({ resource }) => resource as QuestionnaireResponse | Observation)
      .filter((one) => JSON.stringify(one.identifier ?? '').includes('cart-prescreen.example'))
  const entered = (page: Page) => page.getByRole('region', { name: /^Entered here/ })

  test('a score goes into the chart, and comes back from it in a new session', async ({ page, browser }) => {
    await launch(page)
    await enterTotal(page)
    await expect(entered(page)).toContainText('In the chart')
    const [response] = held('QuestionnaireResponse')
    const [total] = held('Observation')
    expect(response).toMatchObject({
      status: 'completed',
      author: { display: 'Dr Wu' },
      subject: { reference: 'Patient/sle-inside' },
    })
    expect(total).toMatchObject({
      valueQuantity: { value: 14 },
      derivedFrom: [{ reference: `QuestionnaireResponse/${response?.id ?? ''}` }],
    })

    const later = await (await browser.newContext()).newPage()
    await writingBack(later)
    await launch(later)
    await later.getByRole('button', { name: 'NCT07246096' }).first().press('Enter')
    await expect(row(later, criterion)).toContainText('pass')
    await expect(row(later, criterion)).toContainText('SLEDAI-2K')
    await expect(entered(later)).toHaveCount(0)
    await later.close()
  })

  test('a refused write keeps the entry, says why, and can be tried again', async ({ page }) => {
    const refusal = JSON.stringify({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'forbidden', diagnostics: 'Chart is locked' }],
    })
    sandbox.faults.add({ match: { kind: 'create' }, effect: { kind: 'answer', status: 403, body: refusal } })
    await launch(page)
    await enterTotal(page)
    await expect(entered(page)).toContainText('Not in the chart: the EHR refused it (403 Chart is locked).')
    await expect(entered(page)).toContainText('14')
    await page.reload()
    await chartIsRead(page)
    await expect(entered(page)).toContainText('Not in the chart')
    sandbox.faults.clear()
    await entered(page)
      .getByRole('button', { name: /to the chart again/ })
      .click()
    await expect(entered(page)).toContainText('In the chart')
    expect([held('QuestionnaireResponse').length, held('Observation').length]).toEqual([1, 1])
  })

  test('a write whose answer is lost is not doubled by trying again', async ({ page }) => {
    sandbox.faults.add({ match: { kind: 'create' }, effect: { kind: 'drop-cors' }, times: 1 })
    await launch(page)
    await enterTotal(page)
    await expect(entered(page)).toContainText('Not in the chart: the EHR could not be reached.')
    expect(held('QuestionnaireResponse')).toHaveLength(1)
    await entered(page)
      .getByRole('button', { name: /to the chart again/ })
      .click()
    await expect(entered(page)).toContainText('In the chart')
    expect([held('QuestionnaireResponse').length, held('Observation').length]).toEqual([1, 1])
  })

  test('where the EHR grants no writing, nothing is written and the form says so', async ({ page }) => {
    await page.unroute('**/site.json')
    await launch(page)
    await worklist(page)
      .getByRole('button', { name: /^Score item by item SLEDAI-2K/ })
      .click()
    await expect(drawer(page)).toContainText('Nothing is saved in the chart.')
  })
})

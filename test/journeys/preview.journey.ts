import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

const app = () => process.env['APP_ORIGIN'] ?? ''
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const card = (page: Page) => page.getByRole('article')

async function open(page: Page, patient: string): Promise<void> {
  await page.goto(`${app()}/preview.html`)
  const value = await page.getByRole('option', { name: new RegExp(patient) }).getAttribute('value')
  await page.getByRole('combobox').first().selectOption(value)
}

test('a sample patient’s card, its JSON, its fields and its prefetch, without any server', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).origin}`))
  await open(page, 'Yulan Chen')
  await expect(card(page).getByRole('heading', { name: /^CAR-T: 5 of 5 trials still possible/ })).toBeVisible()
  await expect(
    card(page)
      .getByRole('listitem')
      .filter({ hasText: /NCT07246096 .* \d+ pass, \d+ unknown, 0 fail/ }),
  ).toBeVisible()
  await expect(card(page).getByRole('link', { name: /NCT07246096/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Response' })).toContainText('"indicator": "info"')
  await expect(page.getByText(/^All \d+ rules hold/)).toBeVisible()
  await expect(page.getByRole('row', { name: /observationLaboratory/ })).toContainText(/whole · resources: \d+/)
  expect(new Set(asked)).toEqual(new Set([`GET ${app()}`]))
})

test('what an EHR leaves out is named on the card, or ends in 412', async ({ page }) => {
  await open(page, 'Yulan Chen')
  await page.getByLabel('The EHR lets the service read what the prefetch lacks').uncheck()
  await page.getByLabel('Sent: procedure', { exact: true }).uncheck()
  await expect(card(page)).toContainText('Procedure (not read: not sent with the request)')
  await expect(page.getByText('Nothing more could be read')).toBeVisible()
  await page.getByLabel('Sent: condition', { exact: true }).uncheck()
  await expect(page.getByText(/would answer 412.*Condition/)).toBeVisible()
})

test('no card where no cohort fits, Chinese where it is chosen', async ({ page }) => {
  await page.goto(`${app()}/preview.html`)
  await page.getByRole('combobox').first().selectOption('hypertension')
  await expect(page.getByText('No card: no cohort of any trial fits this patient.')).toBeVisible()
  await page.getByRole('combobox').first().selectOption('sle-as-sent')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(card(page).getByRole('heading', { name: /项试验中 \d 项仍有可能/ })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

test('a pasted request is read, and one that is off says where', async ({ page }) => {
  await page.goto(`${app()}/preview.html`)
  const field = page.getByRole('textbox', { name: /paste/ })
  const use = page.getByRole('button', { name: 'Use what is pasted' })
  await field.fill('{')
  await use.click()
  await expect(page.getByRole('alert')).toContainText('This is not JSON.')
  await field.fill('{"hook":"order-sign","hookInstance":"1","context":{"patientId":"p1"}}')
  await use.click()
  await expect(page.getByRole('alert')).toContainText('hookInstance must be a UUID')
  const attack = '<img src=x onerror="document.title=1"> [x](javascript:alert(1))'
  const bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      { resource: { resourceType: 'Patient', id: 'p1', birthDate: '1986-02-01', gender: 'female' } },
      condition('55464009', 'Lupus'),
      condition('46177005', attack),
    ],
  }
  await field.fill(JSON.stringify(bundle))
  await use.click()
  await expect(card(page)).toContainText(attack)
  await expect(card(page).getByRole('img')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('has no fault that axe knows', async ({ page }) => {
      await open(page, 'Yulan Chen')
      await card(page).getByRole('button', { name: 'Dismiss' }).click()
      await expect(card(page).getByRole('status')).toContainText('"overridden"')
      const { violations } = await new AxeBuilder({ page }).withTags(standard).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
    })
  })

for (const width of [400, 800, 1400])
  test(`nothing scrolls sideways at ${width} px`, async ({ page }, info) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page, 'Marcus Whitfield')
    await expect(card(page)).toBeVisible()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await page.screenshot({ path: info.outputPath(`preview-${width}.png`), fullPage: true })
  })

function condition(code: string, display: string) {
  return {
    resource: {
      resourceType: 'Condition',
      id: `c${code}`,
      subject: { reference: 'Patient/p1' },
      clinicalStatus: { coding: [{ code: 'active' }] },
      verificationStatus: { coding: [{ code: 'confirmed' }] },
      code: { coding: [{ system: 'http://snomed.info/sct', code, display }], text: display },
    },
  }
}

import { expect, test } from '@playwright/test'
import { resolve } from 'node:path'
import { startSandbox } from '../../mocks/server.ts'
import { app, card, chartIsRead, choose, ehr, launchOn, row, worklist } from './sandbox-visit.ts'

const plain = { 'content-type': 'text/plain' }

const patients = [
  {
    name: 'Yulan Chen',
    trial: 'NCT07246096',
    outcome: 'undetermined',
    group: undefined,
    criterion: 'NCT07246096/I2a1',
    evidence: /Neutrophils 2\.9 10\*3\/uL = 2\.9 10\*9\/L/,
  },
  {
    name: 'Marcus Whitfield',
    trial: 'NCT07246096',
    outcome: 'ruled out',
    group: 'Rules out',
    criterion: 'NCT07246096/E7',
    evidence: /End.stage|dialysis/i,
  },
  {
    name: 'Margaret Hughes',
    trial: 'NCT06675422',
    outcome: 'not applicable',
    group: undefined,
    criterion: 'NCT07246096/I1',
    evidence: /Birth date/,
  },
] as const

for (const { name, trial, outcome, group, criterion, evidence } of patients)
  test(`${name}: from the patient list to ${outcome} in ${trial}, with its evidence`, async ({ page }) => {
    await launchOn(page, name)
    await expect(page.getByRole('region', { name: 'Patient' })).toContainText(name)
    await expect(page).toHaveTitle('CAR-T Prescreen')
    await expect(card(page, trial)).toContainText(outcome)
    await choose(page, criterion.split('/')[0] ?? '')
    if (group !== undefined) await expect(page.getByRole('list', { name: group })).toBeVisible()
    await expect(row(page, criterion)).toContainText(evidence)
  })

test('what is missing, entered, turns undetermined into potentially eligible at once', async ({ page }) => {
  await launchOn(page, 'Yulan Chen')
  await expect(card(page, 'NCT07246096')).toContainText('undetermined')
  await worklist(page).getByRole('textbox', { name: 'Value 0 to 105 SLEDAI-2K', exact: true }).fill('14')
  await worklist(page).getByRole('button', { name: 'Enter SLEDAI-2K', exact: true }).click()
  await worklist(page).getByRole('textbox', { name: 'Systems graded A' }).fill('1')
  await worklist(page)
    .getByRole('button', { name: /^Enter BILAG/ })
    .click()
  await expect(card(page, 'NCT07246096')).toContainText('potentially eligible')
  await expect(
    page.getByRole('status').filter({ hasText: 'NCT07246096: undetermined → potentially eligible.' }),
  ).toBeVisible()
  await expect(page.getByRole('list', { name: 'Entered here (2)' })).toContainText('SLEDAI-2K: 14')

  await page.reload()
  await chartIsRead(page)
  await expect(card(page, 'NCT07246096')).toContainText('potentially eligible')
  await page.getByRole('button', { name: 'Remove SLEDAI-2K', exact: true }).click()
  await expect(card(page, 'NCT07246096')).toContainText('undetermined')
})

test('a missing datum leads to the criterion that waits for it, and back to its trial', async ({ page }) => {
  await launchOn(page, 'Yulan Chen')
  await worklist(page).getByRole('button', { name: 'Show NCT07246096 SLE.I2', exact: true }).click()
  await expect(row(page, 'NCT07246096/SLE.I2')).toBeFocused()
})

test('two charts opened one after the other in one tab never mix', async ({ page }) => {
  await launchOn(page, 'Yulan Chen')
  const first = page.url()
  await worklist(page).getByRole('textbox', { name: 'Value 0 to 105 SLEDAI-2K', exact: true }).fill('14')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Entered here (1)' })).toBeVisible()
  await launchOn(page, 'Marcus Whitfield')
  await expect(page.getByRole('list', { name: /Entered here/ })).toHaveCount(0)
  // The way back leads to a session that is over: its token went when the second took its place.
  await page.goto(first)
  await expect(page.locator('body')).toContainText('session')
  await expect(page.locator('body')).not.toContainText(/Whitfield|Yulan/)
  await launchOn(page, 'Yulan Chen')
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText('Yulan Chen')
  await expect(page.getByRole('list', { name: 'Entered here (1)' })).toBeVisible()
  await expect(page.locator('body')).not.toContainText('Whitfield')
})

test('two charts side by side in one tab never mix, also after a reload', async ({ page }) => {
  const launches = await Promise.all(
    ['sle-inside', 'sle-dialysis'].map(async (patient) => {
      const started = await page.request.post(`${ehr()}/__sandbox/launch`, {
        data: JSON.stringify({ patient }),
        headers: plain,
      })
      return { patient, url: ((await started.json()) as { url: string }).url }
    }),
  )
  await page.goto(`${ehr()}/frame/sle-inside`)
  await page.evaluate((frames) => {
    document.body.replaceChildren(
      ...frames.map(({ patient, url }) =>
        Object.assign(document.createElement('iframe'), { name: patient, src: url, width: '600', height: '700' }),
      ),
    )
  }, launches)
  const [chen, whitfield] = ['sle-inside', 'sle-dialysis'].map((name) => page.frameLocator(`iframe[name="${name}"]`))
  const banners = [chen, whitfield].map((frame) => frame!.getByRole('region', { name: 'Patient' }))
  await expect(banners[0]!).toContainText('Yulan Chen')
  await expect(banners[1]!).toContainText('Marcus Whitfield')
  await chen!
    .getByRole('region', { name: /^Missing data/ })
    .getByRole('textbox', { name: 'Value 0 to 105 SLEDAI-2K', exact: true })
    .fill('14')
  await chen!
    .getByRole('region', { name: /^Missing data/ })
    .getByRole('button', { name: 'Enter SLEDAI-2K', exact: true })
    .click()
  await expect(chen!.getByRole('list', { name: 'Entered here (1)' })).toBeVisible()
  await expect(whitfield!.getByRole('list', { name: /Entered here/ })).toHaveCount(0)
  for (const name of ['sle-dialysis', 'sle-inside']) {
    const frame = page.frame({ name })
    await frame!.goto(frame!.url())
  }
  await expect(banners[0]!).toContainText('Yulan Chen')
  await expect(banners[1]!).toContainText('Marcus Whitfield')
  await expect(whitfield!.getByRole('list', { name: /Entered here/ })).toHaveCount(0)
})

test('a read that is refused is named, and reading again mends it', async ({ page }) => {
  const sandbox = await startSandbox({
    ehrPort: 0,
    appPort: 0,
    appRoot: resolve(import.meta.dirname, '../../dist/app'),
  })
  try {
    sandbox.faults.add({ match: { type: 'Condition' }, effect: { kind: 'answer', status: 403 } })
    await page.goto(`${sandbox.ehrOrigin}/chart/sle-inside`)
    await page.getByRole('button', { name: 'Launch CAR-T Prescreen', exact: true }).click()
    await expect(page.getByText('Not all of the record could be read', { exact: false })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Diagnoses: not permitted' })).toBeVisible()
    sandbox.faults.clear()
    await page.getByRole('button', { name: 'Read again' }).click()
    await chartIsRead(page)
  } finally {
    await sandbox.close()
  }
})

test('an address without a launch says so', async ({ page }) => {
  await page.goto(`${app()}/index.html`)
  await expect(page.getByRole('alert')).toContainText('The app was not opened from an EHR')
})

test('why a trial is not decided, and where to enter what is missing, is one click from the opening', async ({
  page,
}) => {
  await launchOn(page, 'Yulan Chen')
  let clicks = 0
  await choose(page, 'NCT07246096')
  clicks += 1
  const waiting = row(page, 'NCT07246096/SLE.I2')
  await expect(waiting).toBeInViewport()
  await expect(waiting).toContainText('has to be entered')
  await expect(waiting.getByRole('textbox', { name: /^Value 0 to 105/ })).toBeInViewport()
  expect(clicks).toBeLessThanOrEqual(2)
})

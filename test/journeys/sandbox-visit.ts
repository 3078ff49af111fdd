import { expect, type Locator, type Page } from '@playwright/test'

export const app = () => process.env['APP_ORIGIN'] ?? ''
export const ehr = () => process.env['EHR_ORIGIN'] ?? ''

/** From the sandbox's patient list through chart, launch and authorisation to a panel whose chart is read. */
export async function launchOn(page: Page, name: string): Promise<void> {
  await page.goto(`${ehr()}/`)
  await page.getByRole('link', { name: `Open chart of ${name}` }).click()
  await page.getByRole('button', { name: 'Launch CAR-T Prescreen', exact: true }).click()
  await page.waitForURL(`${app()}/index.html?state=*`)
  await chartIsRead(page)
}

export async function chartIsRead(page: Page): Promise<void> {
  await expect(page.getByText(/The record was read whole|病历已完整读取/)).toBeVisible()
}

/** A trial's card in the list. */
export function card(page: Page, trial: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('button', { name: trial }) })
}

export const choose = (page: Page, trial: string) => page.getByRole('button', { name: trial }).first().click()

/** A criterion's row of the chosen trial. */
export function row(page: Page, criterion: string): Locator {
  return page.locator(`[id="criterion-${criterion}"]`)
}

export const worklist = (page: Page) => page.getByRole('region', { name: /^(Missing data|缺失数据)/ })

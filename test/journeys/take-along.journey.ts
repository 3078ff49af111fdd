import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { launchOn } from './sandbox-visit.ts'

/** Tabs on until what has focus says this. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(() => {
      const { activeElement } = document
      const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : activeElement
      return label?.textContent ?? ''
    })
    if (name.test(said)) return
  }
  throw new Error(`Forty tabs did not lead to ${String(name)}.`)
}

test('the keyboard alone leads from the launched panel to a printed sheet of two pages', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'))
      document.documentElement.dataset['printed'] = 'yes'
    }
  })
  await launchOn(page, 'Yulan Chen')
  await tabTo(page, /^Print or export …$/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Print or export' })
  await expect(dialog.getByRole('radio', { name: 'Prescreening sheet, to print' })).toBeFocused()
  const { violations } = await new AxeBuilder({ page }).include('dialog.take-along').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await tabTo(page, /^Print …$/)
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  await expect(dialog.getByRole('status')).toHaveText('')
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  }
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.sheet')).toBeVisible()
  await expect(page.locator('.top')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Print or export …' })).toBeFocused()
  await expect(page.locator('.sheet')).toHaveCount(0)
})

import { expect, test, type Page } from '@playwright/test'
import { expectClean } from './axe.ts'
import { app, card, launchOn, worklist } from './sandbox-visit.ts'

/** Opens everything that is folded, so that it is looked at too. */
async function unfold(page: Page): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) folded.open = true
    })
    await page.waitForTimeout(200)
  }
}

/** Both languages and both schemes, each once: names depend on the language, contrast on the scheme. */
for (const { language, locale, colorScheme } of [
  { language: 'English', locale: 'en-US', colorScheme: 'light' },
  { language: 'Chinese', locale: 'zh-CN', colorScheme: 'dark' },
] as const)
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ colorScheme, locale })

    test('the panel has no fault that axe knows, folded and unfolded, before and after an entry', async ({ page }) => {
      await launchOn(page, 'Yulan Chen')
      await expectClean(page)
      await worklist(page)
        .getByRole('textbox', { name: /SLEDAI-2K/ })
        .first()
        .fill('14')
      await page.keyboard.press('Enter')
      await unfold(page)
      await expectClean(page)
    })

    test('a chart that rules out has none', async ({ page }) => {
      await launchOn(page, 'Marcus Whitfield')
      await page.locator('.card.is-ineligible button').first().click()
      await expectClean(page)
    })

    test('values across trials, courses over time and what is supposed have none', async ({ page }) => {
      await launchOn(page, 'Yulan Chen')
      for (const [view, shown] of [
        [1, '.values table'],
        [2, '.course svg'],
      ] as const) {
        await page.locator('.views button').nth(view).click()
        await expect(page.locator(shown)).toBeVisible()
        await expectClean(page)
      }
      await page.getByRole('button', { name: /^(What if …|假设……)$/ }).click()
      await expect(page.locator('.what-if')).toBeVisible()
      await expectClean(page)
    })

    test('a failure page has none', async ({ page }) => {
      await page.goto(`${app()}/index.html`)
      await expect(page.getByRole('alert')).toBeVisible()
      await expectClean(page)
    })
  })

test('the keyboard alone enters a value, and focus is never lost', async ({ page }) => {
  await launchOn(page, 'Yulan Chen')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to missing data' })).toBeFocused()
  await page.keyboard.press('Enter')
  const field = worklist(page).getByRole('textbox', { name: 'Value 0 to 105 SLEDAI-2K', exact: true })
  for (let steps = 0; steps < 8; steps++) {
    await page.keyboard.press('Tab')
    if (await field.evaluate((one) => one === document.activeElement)) break
  }
  await expect(field).toBeFocused()
  await page.keyboard.type('14')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'SLEDAI-2K entered.' })).toBeVisible()
  await expect(worklist(page).getByRole('listitem').filter({ hasText: 'BILAG-2004' }).first()).toBeFocused()
})

for (const width of [320, 400, 800, 1400, 1920])
  test(`nothing scrolls sideways at ${width} px, folded or not`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await launchOn(page, 'Margaret Hughes')
    await expect(card(page, 'NCT07246096')).toBeVisible()
    await unfold(page)
    const wide = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
    expect(wide[0]).toBeLessThanOrEqual(wide[1] ?? 0)
  })

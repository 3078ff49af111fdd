import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import { app, card, chartIsRead, ehr } from './sandbox-visit.ts'

const root = resolve(import.meta.dirname, '../..')
const built = join(root, 'dist/app')
const { pages } = JSON.parse(readFileSync(join(root, 'budget.json'), 'utf8')) as { pages: { 'index.html': number } }

/** Patients of several diseases; the first with two, so that most trials look closely. */
const patients = [
  { name: 'Yulan Chen', trial: 'NCT07246096', outcome: 'undetermined' },
  { name: 'Marcus Whitfield', trial: 'NCT07246096', outcome: 'ruled out' },
] as const

const zipped = (path: string) => gzipSync(readFileSync(join(built, path)), { level: 9 }).length

/** Answers what the pages' HTML names and their site's file; what is imported later has to wait until it is released. */
async function holdBack(page: Page) {
  const named = ['launch.html', 'index.html'].map((html) => readFileSync(join(built, html), 'utf8')).join('')
  const isLater = (path: string) => path.startsWith('assets/') && !named.includes(path)
  const answered = new Set<string>()
  let release = (): void => undefined
  const released = new Promise<void>((done) => (release = done))
  await page.route(
    (url) => url.origin === app(),
    async (route) => {
      const path = new URL(route.request().url()).pathname.slice(1)
      if (isLater(path)) await released
      await route.continue()
    },
  )
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    const path = pathname.slice(1)
    // The launch page comes first, and has a budget of its own.
    const isOfPanel = origin === app() && (answered.size > 0 || path === 'index.html')
    if (isOfPanel && !isLater(path)) answered.add(path)
  })
  return { answered, release }
}

for (const { name, trial, outcome } of patients)
  test(`${name}: every outcome stands before more than the budget has come`, async ({ page }) => {
    await page.goto(`${ehr()}/`)
    await page.getByRole('link', { name: `Open chart of ${name}` }).click()
    const { answered, release } = await holdBack(page)
    await page.getByRole('button', { name: 'Launch CAR-T Prescreen', exact: true }).click()
    await page.waitForURL(`${app()}/index.html?state=*`, { waitUntil: 'commit' })
    await chartIsRead(page)
    await expect(card(page, trial)).toContainText(outcome)
    const outcomes = () => page.locator('.cards .outcome').allInnerTexts()
    const atFirst = await outcomes()

    const files = [...answered].map((path) => ({ path, bytes: zipped(path) }))
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
    expect([...answered]).toEqual(expect.arrayContaining(['index.html', 'site.json']))
    expect(files.filter(({ path }) => path.endsWith('.js')).length).toBeGreaterThan(1)
    expect(total, files.map(({ path, bytes }) => `${bytes} ${path}`).join('\n')).toBeLessThanOrEqual(
      pages['index.html'],
    )

    release()
    await expect(card(page, trial)).not.toContainText('Loading')
    await expect(page.locator('[id^="criterion-"]').first()).toBeVisible()
    expect(await outcomes()).toEqual(atFirst)
  })

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, leave, visitAs } from './as-person.ts'
import { launchBrowser } from './browser.ts'
import type { RunningDemo } from './running-demo.ts'
import { startDemo } from './running-demo.ts'
import { tabTo } from './tab-to.ts'

/** The main job without a mouse: every step by Tab, arrows, Space, Enter and the keys that the page offers. */
let demo: RunningDemo
let browser: Browser

beforeAll(async () => {
  demo = await startDemo()
  browser = await launchBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

test('a post is written, mended, sent and decided by keyboard alone', { timeout: 180_000 }, async () => {
  const author = await visitAs(browser, demo, 'Miss A. Rees', DESK)
  const { page } = author
  await page.goto(`${demo.url}/posts`)
  // Tab finds nothing on a page that is still being fetched.
  await page.getByRole('link', { name: /Write a post/ }).waitFor()
  await tabTo(page, /Write a post/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/posts\/new$/)
  await tabTo(page, /Start writing/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/)
  await tabTo(page, /Words of the post/)
  await page.keyboard.type('Well done to Amara Bello and Zofia Nowak, who swam for the county on Sunday.')
  await page.getByRole('article', { name: /Mark 1/ }).waitFor()
  // Alt+M takes the first mend, from within the text.
  await page.keyboard.press('Alt+m')
  await expect
    .poll(() => page.getByRole('textbox', { name: /Words of the post/ }).inputValue())
    .toBe('Well done to one of our pupils and Zofia Nowak, who swam for the county on Sunday.')
  await tabTo(page, /What kind of post/)
  const kind = page.getByRole('combobox', { name: /What kind of post/ })
  // Letters choose nothing in a list that has not come yet.
  await kind.locator('option', { hasText: 'Achievement' }).waitFor({ state: 'attached' })
  await page.keyboard.type('Achievement')
  await expect.poll(() => kind.inputValue()).toBe('achievement')
  await page.getByRole('button', { name: /^Send to / }).waitFor()
  // Ctrl+Enter does what the one filled button says.
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(`${demo.url}/posts`)
  await leave(author)

  const decider = await visitAs(browser, demo, 'Mr G. Hughes', DESK)
  const desk = decider.page
  await desk.getByText('Well done to one of our pupils').first().waitFor()
  await tabTo(desk, /Look and decide/, 'Well done to one of our pupils')
  await desk.keyboard.press('Enter')
  await desk.waitForURL(/\/decide$/)
  await tabTo(desk, /Why\?/)
  await desk.keyboard.type('Good news.')
  await desk.keyboard.press('Control+Enter')
  await desk.waitForURL(`${demo.url}/`)
  await leave(decider)
  const standIn = `${demo.file.sandbox['facebook']}/heron-lane`
  await expect
    .poll(async () => (await (await fetch(standIn)).text()).split('who swam for the county').length - 1, {
      timeout: 60_000,
      interval: 1000,
    })
    .toBe(1)
})

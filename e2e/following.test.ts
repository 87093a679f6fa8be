import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, leave, PHONE, visitAs } from './as-person.ts'
import { launchBrowser } from './browser.ts'
import type { RunningDemo } from './running-demo.ts'
import { startDemo } from './running-demo.ts'

/** What the school follows: asked for by keyboard alone, refused where it sells, and decided by somebody else. */
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

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('the headteacher asks by keyboard, and a shop is refused', { timeout: 120_000 }, async () => {
  const visit = await visitAs(browser, demo, 'Mrs P. Nair', PHONE)
  const { page } = visit
  await page.goto(`${demo.url}/accounts/following`)
  await page.getByText('We follow no page yet.').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ask to follow a page' }).press('Enter')
  const type = async (label: string, text: string) => {
    await page.getByLabel(label).focus()
    await page.keyboard.type(text)
  }
  await type('What is the page called?', 'The county museum')
  await type('Its address', 'https://museum.example.org')
  await type('Why?', 'Our classes visit it each year.')
  const sells = page.getByRole('group', { name: /sell something/ })
  await sells.getByLabel('Yes').press('Space')
  await page
    .getByRole('group', { name: /private person/ })
    .getByLabel('No')
    .press('Space')
  await page.getByRole('button', { name: 'Ask', exact: true }).press('Enter')
  await page.getByText('only pages whose interest is not commercial').waitFor()
  await expectAccessible(page)
  await sells.getByLabel('No').press('Space')
  await page.getByRole('button', { name: 'Ask', exact: true }).press('Enter')
  await page.getByText('Asked. Somebody else decides.').waitFor()
  await page.getByText('On hold: waits for a decision').waitFor()
  // Nobody decides their own.
  expect(await page.getByRole('button', { name: 'Say yes' }).count()).toBe(0)
  await page
    .getByRole('button', { name: /^I have seen it on/ })
    .first()
    .press('Enter')
  await page.getByText(/saw it today/).waitFor()
  // That was the server’s no to the shop.
  expect(visit.complaints.splice(0).filter(said => !said.includes('422'))).toEqual([])
  await leave(visit)
})

test('the chief executive says yes, and it stands with its reason', { timeout: 120_000 }, async () => {
  const visit = await visitAs(browser, demo, 'Mrs H. Ashworth', DESK)
  const { page } = visit
  await page.goto(`${demo.url}/`)
  await page.getByText('Like or follow The county museum?').waitFor()
  await page.goto(`${demo.url}/accounts/following`)
  await page.getByRole('button', { name: 'Say yes' }).press('Enter')
  await page.getByText('Approved').waitFor()
  await page
    .getByText(/^Next look:/)
    .first()
    .waitFor()
  await expectAccessible(page)
  await leave(visit)
})

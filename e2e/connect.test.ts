import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, leave, PHONE, visitAs } from './as-person.ts'
import { launchBrowser } from './browser.ts'
import type { RunningDemo } from './running-demo.ts'
import { startDemo } from './running-demo.ts'

/** Connecting an account as its administrator does: out to the network's own page, yes, and back. */
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

const originOf = (channel: string): string => new URL(demo.file.sandbox[channel]!).origin

test('a headteacher connects the school’s channel for the first time, on a phone', async () => {
  const visit = await visitAs(browser, demo, 'Mr S. Quayle', PHONE, [originOf('youtube')])
  const { page } = visit
  await page.goto(`${demo.url}/accounts`)
  const account = page.getByRole('region', { name: /^YouTube/ })
  await account.getByText('In use, not connected').waitFor()
  await account.getByRole('button', { name: /^Connect YouTube/ }).click()
  await page.getByRole('button', { name: 'Continue as Mill Road Academy on film' }).click()
  // The first time it is asked which page it is, even where there is only one.
  await page.getByRole('heading', { name: 'Is it this page?' }).waitFor()
  await page.getByRole('button', { name: 'Connect this page' }).click()
  await page.getByText('Mill Road Academy on film is connected.').waitFor()
  // What came back is in no address that stays behind.
  expect(page.url()).toBe(`${demo.url}/accounts/connecting`)
  await page.getByRole('link', { name: 'To the accounts' }).click()
  await account.getByText('Connected', { exact: true }).waitFor()
  await leave(visit)
})

test('the chief executive connects the trust’s account again before its key ends', async () => {
  const visit = await visitAs(browser, demo, 'Mrs H. Ashworth', PHONE, [originOf('linkedin')])
  const { page } = visit
  await page.goto(`${demo.url}/accounts`)
  const account = page.getByRole('region', { name: /^LinkedIn/ })
  await account
    .getByText(/The key ends on/)
    .first()
    .waitFor()
  await account.getByRole('button', { name: /^Connect again/ }).click()
  await page.getByRole('button', { name: 'Yes, as who runs Fenland Learning Trust' }).click()
  await page.getByText('Fenland Learning Trust is connected.').waitFor()
  await page.getByRole('link', { name: 'To the accounts' }).click()
  await account.getByText(/^Working\. The key lasts until .+ and is renewed by itself/).waitFor()
  await leave(visit)
})

test('a headteacher connects the school’s page again, first without all boxes, by the keyboard', async () => {
  const visit = await visitAs(browser, demo, 'Mrs P. Nair', DESK, [originOf('facebook')])
  const { page } = visit
  const account = page.getByRole('region', { name: /^Facebook/ })
  const begin = async () => {
    await page.goto(`${demo.url}/accounts`)
    await account.getByRole('button', { name: /^Connect again/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What may this app do for you?' }).waitFor()
  }
  await begin()
  await page.getByLabel('pages_manage_posts').uncheck()
  await page.getByRole('button', { name: 'Continue' }).press('Enter')
  await page.getByText(/Missing: pages_manage_posts \(to publish posts and take them down\)/).waitFor()
  await begin()
  await page.getByRole('button', { name: 'Continue' }).press('Enter')
  await page.getByText('Heron Lane Primary is connected.').waitFor()
  await page.getByRole('link', { name: 'To the accounts' }).press('Enter')
  await account.getByText('Working. The key does not end by itself.').waitFor()
  await leave(visit)
})

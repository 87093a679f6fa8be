import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../src/web/paths.ts'
import { DESK, leave, PHONE, visitAs } from './as-person.ts'
import { launchBrowser } from './browser.ts'
import { expectAccessible } from './expect-accessible.ts'
import type { RunningDemo } from './running-demo.ts'
import { startDemo } from './running-demo.ts'

/**
 * Every page with real data in it: no axe violation, nothing beside the screen, no complaint of the browser. Two at a
 * time, each in a context of its own: most of it is waiting for a page to be still.
 */
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

/** Who sees what there is to see of each page. `first` follows the first link of the list to one of its kind. */
const PAGES: readonly [path: string, who: string][] = [
  ['/', 'Mrs P. Nair'],
  ['/posts', 'Miss A. Rees'],
  ['/posts/new', 'Miss A. Rees'],
  ['/posts/library', 'Miss A. Rees'],
  ['/suggest', 'Mr T. Okafor'],
  ['/suggestions', 'Miss A. Rees'],
  ['/calendar', 'Mrs P. Nair'],
  ['/comments', 'Mrs P. Nair'],
  ['/comments/enter', 'Mrs P. Nair'],
  ['/report-comment', 'Mr T. Okafor'],
  ['/comments/by-hand', 'Mrs P. Nair'],
  ['/comments/decided', 'Mrs P. Nair'],
  ['/register', 'Mrs J. Dean'],
  ['/register/import', 'Mrs J. Dean'],
  ['/register/families', 'Mrs J. Dean'],
  ['/register/complaints', 'Mrs J. Dean'],
  ['/register/withdrawals', 'Mrs P. Nair'],
  ['/register/withdrawals/many', 'Mrs J. Dean'],
  ['/accounts', 'Mrs P. Nair'],
  ['/accounts/found', 'Mrs P. Nair'],
  ['/comments/blocks', 'Mrs P. Nair'],
  ['/comments/challenges', 'Mrs P. Nair'],
  ['/accounts/following', 'Mrs P. Nair'],
  ['/people', 'Mrs P. Nair'],
  ['/concerns', 'Mrs C. Whitlock'],
  ['/concerns/report', 'Mr T. Okafor'],
  ['/policy', 'Mrs P. Nair'],
  ['/policy/2.1-may-post-alerts', 'Mrs P. Nair'],
  ['/evidence', 'Mr R. Bassett'],
  ['/comments/referrals', 'Mrs P. Nair'],
  ['/comments/report', 'Mrs P. Nair'],
  ['/comments/answers', 'Mrs P. Nair'],
  ['/comments/answers/details', 'Mrs P. Nair'],
  ['/comments/report/publishing', 'Mrs P. Nair'],
  ['/comments/second-looks', 'Mrs P. Nair'],
  ['/comments/learning', 'Mrs P. Nair'],
  ['/me', 'Mr T. Okafor'],
  ['/nowhere', 'Mr T. Okafor'],
]

test('no page is left out', () => {
  const shown = new Set(PAGES.map(([path]) => path))
  const elsewhere = Object.values(paths).filter(path => !path.includes('$') && !shown.has(path))
  // Before anybody is signed in; the last one only leads on from a network.
  expect(elsewhere.toSorted()).toEqual(['/accounts/connecting', '/set-up', '/sign-in', '/welcome'])
})

describe.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])('on %s', { concurrent: true }, (_name, viewport) => {
  test.each(PAGES)('%s', { timeout: 90_000 }, async (path, who) => {
    const visit = await visitAs(browser, demo, who, viewport)
    await visit.page.goto(demo.url + path)
    await expectAccessible(visit.page)
    await leave(visit)
  })

  test('the composer, a decision and a page of a person', { timeout: 120_000 }, async () => {
    const author = await visitAs(browser, demo, 'Miss A. Rees', viewport)
    await author.page.goto(`${demo.url}/posts`)
    await author.page
      .getByRole('link', { name: /cross-country/ })
      .first()
      .click()
    await author.page.getByRole('article', { name: /Mark 1/ }).waitFor()
    await expectAccessible(author.page)
    await leave(author)
    const head = await visitAs(browser, demo, 'Mrs P. Nair', viewport)
    await head.page.getByRole('link', { name: 'Look and decide' }).first().click()
    await head.page.getByLabel('Why?').waitFor()
    await expectAccessible(head.page)
    await leave(head)
    const office = await visitAs(browser, demo, 'Mrs J. Dean', viewport)
    await office.page.goto(`${demo.url}/register`)
    // Of the pages under the register, one of a person: the others have names of their own.
    const people = office.page.locator('main a[href^="/register/"][href*="-"]')
    await people.first().click()
    await office.page.waitForURL(/\/register\/[0-9a-f-]{36}$/)
    await expectAccessible(office.page)
    await leave(office)
  })

  test('the pages before anybody is signed in', { timeout: 90_000 }, async () => {
    const context = await browser.newContext({ viewport })
    const page = await context.newPage()
    for (const path of ['/demo', '/sign-in', '/set-up', '/welcome']) {
      await page.goto(demo.url + path)
      await expectAccessible(page)
    }
    await context.close()
  })
})

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DESK, leave, PHONE, visitAs } from './as-person.ts'
import { launchBrowser } from './browser.ts'
import { expectAccessible } from './expect-accessible.ts'
import type { RunningDemo } from './running-demo.ts'
import { startDemo } from './running-demo.ts'
import { tabTo } from './tab-to.ts'

/** A family's answers by link, from the office that prints the letter to the office that reads what came of it. */
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

/** With COPYBOOK_SHOTS=folder the pages are kept as pictures, to be looked at. */
const shot = async (page: Page, name: string) => {
  const folder = process.env['COPYBOOK_SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

async function openPupil(page: Page, name: string): Promise<void> {
  await page.goto(`${demo.url}/register`)
  await page.getByLabel('Class').selectOption('Year 4')
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** As the office does it: the parent goes onto the register, and the letter is printed with its address. */
async function letterFor(page: Page, pupil: string, parent: string): Promise<string> {
  await openPupil(page, pupil)
  await page.getByRole('button', { name: 'Add a parent or carer' }).click()
  await page.getByLabel('Name', { exact: true }).fill(parent)
  await page.getByLabel('Yes, I have checked').check()
  await page.getByRole('button', { name: 'Add them' }).click()
  await page.getByRole('button', { name: `Print a letter for ${parent}` }).click()
  await page.getByText(`Dear ${parent}`).waitFor()
  return `http://${await page.locator('.letter .address').innerText()}`
}

/** A family's browser: an old phone's, in which no script runs. */
async function withoutScript(viewport: typeof PHONE): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', javaScriptEnabled: false })
  return { context, page: await context.newPage() }
}

/** The same page in a browser that runs the checker of accessibility; the page itself has no script. */
async function accessible(context: BrowserContext, path: string, viewport: typeof PHONE): Promise<void> {
  const checking = await browser.newContext({ viewport, locale: 'en-GB' })
  await checking.addCookies(await context.cookies())
  const page = await checking.newPage()
  await page.goto(demo.url + path)
  await expectAccessible(page)
  expect(await page.locator('script').count()).toBe(0)
  await checking.close()
}

describe.each([
  ['a phone', PHONE, 'Amara Bello'],
  ['a desk', DESK, 'Zofia Nowak'],
] as const)('on %s', (_name, viewport, pupil) => {
  const child = pupil.split(' ')[0]!
  test(
    'a parent answers, says no, complains and is answered; no script, no account',
    { timeout: 240_000 },
    async () => {
      const office = await visitAs(browser, demo, 'Mrs J. Dean', viewport)
      const parent = `Ngozi ${pupil.split(' ')[1]!}`
      const link = await letterFor(office.page, pupil, parent)
      await expectAccessible(office.page).catch(error => {
        // A letter is a page within a page: it has no heading of the first level.
        if (!String(error).includes('level')) throw error
      })
      await shot(office.page, `letter-${viewport.width}`)
      await office.page.getByRole('button', { name: 'Done' }).click()

      const { context, page } = await withoutScript(viewport)
      await page.goto(link)
      expect(page.url()).toBe(`${demo.url}/family`)
      await page.getByRole('heading', { level: 1, name: `May we show ${child}’s photo and name?` }).waitFor()
      await shot(page, `family-${viewport.width}`)
      await accessible(context, '/family', viewport)
      await page.getByRole('link', { name: 'Polski' }).click()
      expect(await page.locator('html').getAttribute('lang')).toBe('pl')
      await shot(page, `family-pl-${viewport.width}`)
      await page.getByRole('link', { name: 'Cymraeg' }).click()
      await accessible(context, '/family?lang=cy', viewport)
      await page.getByRole('link', { name: 'English' }).click()

      const facebook = page.locator('.q', { has: page.getByRole('heading', { name: 'Facebook' }) })
      await facebook
        .getByRole('group', { name: /^Photo/ })
        .getByLabel('Yes')
        .check()
      await page.getByRole('button', { name: 'Save my answers' }).click()
      await page.getByRole('heading', { level: 1, name: 'Your answers are saved' }).waitFor()
      expect(await page.getByRole('row', { name: 'Facebook' }).innerText()).toMatch(/Yes\s+No/)
      await shot(page, `family-saved-${viewport.width}`)
      await accessible(context, '/family/saved', viewport)

      await page.getByRole('link', { name: 'Change my answers' }).click()
      await page.getByRole('button', { name: 'Say no to everything' }).click()
      expect(await page.getByRole('row', { name: 'Facebook' }).innerText()).toMatch(/No\s+No/)

      await page.getByRole('link', { name: 'Complain about a picture' }).click()
      await accessible(context, '/family/complain', viewport)
      await page.getByRole('button', { name: 'Send my complaint' }).click()
      await page.getByText('Write in a few words what is wrong').waitFor()
      await page.getByLabel('What is wrong?').fill('She is in the picture of the fair.')
      await page.getByRole('button', { name: 'Send my complaint' }).click()
      await page.getByRole('heading', { level: 1, name: 'We have your complaint' }).waitFor()
      await shot(page, `family-complained-${viewport.width}`)

      await openPupil(office.page, pupil)
      await office.page.getByText('Answered by link on').waitFor()
      await shot(office.page, `person-${viewport.width}`)
      await expectAccessible(office.page)
      await office.page.goto(`${demo.url}/register/complaints`)
      const complaint = office.page.locator('section', { hasText: parent })
      await complaint.getByRole('button', { name: 'Confirm that it arrived' }).click()
      await complaint.getByText('Confirmed on').waitFor()
      await complaint.getByLabel('What was done').fill('It came down today.')
      await shot(office.page, `complaints-${viewport.width}`)
      await expectAccessible(office.page)
      await complaint.getByRole('button', { name: 'Send this answer' }).click()
      await complaint.getByText('Answered:').waitFor()
      await page.goto(`${demo.url}/family/complain`)
      await page.getByText('It came down today.').waitFor()
      await context.close()
      await leave(office)
    },
  )

  test('a link that leads nowhere has one calm page', { timeout: 60_000 }, async () => {
    const { context, page } = await withoutScript(viewport)
    const answer = await page.goto(`${demo.url}/family/cbk_not-a-link`)
    expect(answer?.status()).toBe(404)
    await page.getByRole('heading', { level: 1, name: 'This link does not work' }).waitFor()
    await shot(page, `family-over-${viewport.width}`)
    await accessible(context, '/family/cbk_not-a-link', viewport)
    await context.close()
  })

  test('the office asks a class and sees who is silent', { timeout: 120_000 }, async () => {
    const office = await visitAs(browser, demo, 'Mrs J. Dean', viewport)
    await office.page.goto(`${demo.url}/register/families`)
    await office.page.getByLabel('Whom').selectOption('Year 4')
    await office.page.getByLabel('All of them, again').check()
    await office.page.getByRole('button', { name: 'Ask them' }).click()
    await office.page.getByText('Choose the last day').waitFor()
    const day = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
    await office.page.getByLabel('Answers by').fill(day)
    await office.page.getByRole('button', { name: 'Ask them' }).click()
    await office.page.getByText(/was asked|were asked/).waitFor()
    await office.page
      .getByText(/of \d+ have answered/)
      .first()
      .waitFor()
    await shot(office.page, `families-${viewport.width}`)
    await expectAccessible(office.page)
    await office.page.goto(`${demo.url}/register`)
    await office.page.getByLabel('Only who has not answered').check()
    await shot(office.page, `register-${viewport.width}`)
    await expectAccessible(office.page)
    await leave(office)
  })
})

test('a parent answers by keyboard alone', { timeout: 120_000 }, async () => {
  const office = await visitAs(browser, demo, 'Mrs J. Dean')
  const link = await letterFor(office.page, 'Idris Khan', 'Sana Khan')
  await leave(office)
  const { context, page } = await withoutScript(DESK)
  await page.goto(link)
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').innerText()).toBe('Skip to the questions')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowLeft')
  expect(await page.locator(':focus').getAttribute('value')).toBe('yes')
  await tabTo(page, /Save my answers/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Your answers are saved' }).waitFor()
  expect(await page.getByRole('row', { name: 'Facebook' }).innerText()).toMatch(/Yes\s+No/)
  await context.close()
})

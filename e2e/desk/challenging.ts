import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { DESK, leave, PHONE, visitAs } from '../as-person.ts'
import { expectAccessible, expectNoViolation } from '../expect-accessible.ts'
import { saidThere } from '../said-there.ts'
import { FACEBOOK, goTo, HEAD, MODERATOR, visitDesk, writeAndWait, type Desk } from './at-desk.ts'
import { byKeyboard, byThumb, type Hands } from './hands.ts'

/** A writer follows the link in our answer and asks for another look; somebody else than who took it away decides. */
export function challengingTests(at: () => Desk): void {
  test('a challenge brings a comment back, by keyboard at a desk', { timeout: 240_000 }, async () => {
    const by = byKeyboard
    const desk = at()
    const author = `Val Rudd ${by.viewport.width}`
    const says = `It was about the bins, says ${author}.`
    const link = await hideAndAnswer(desk, by, author)
    const writer = await followLink(desk, link)
    await writer.getByText(/we hid a comment on Heron Lane Primary/).waitFor()
    expect(await writer.content()).not.toMatch(/stinks|Val Rudd|Rees|<script/)
    await expectPublicAccessible(desk, link)
    await writer.getByLabel('What should we know?').fill(says)
    await writer.getByRole('button', { name: 'Ask us to look again' }).tap()
    await writer.getByRole('heading', { name: 'We look at it again' }).waitFor()
    expect(writer.url()).toBe(`${desk.demo.url}/challenge`)
    await expectPublicAccessible(desk, link)

    const first = await visitAs(desk.browser, desk.demo, MODERATOR, by.viewport)
    await first.page.goto(`${desk.demo.url}/comments/challenges`)
    const own = sheetOf(first.page, says)
    await own.getByText('You removed this yourself.').waitFor()
    expect(await own.getByRole('button').count()).toBe(0)
    await leave(first)

    const head = await visitAs(desk.browser, desk.demo, HEAD, by.viewport)
    const { page } = head
    await page.getByText('says that it was no breach').first().waitFor()
    await page.goto(`${desk.demo.url}/comments/challenges`)
    await sheetOf(page, says).waitFor()
    await expectAccessible(page)
    await by.press(page, /^Put it back/, says)
    await expectNoViolation(page)
    await by.write(page, /^Why\?/, 'It was about the bins, and hurt nobody.')
    await by.press(page, /^Put it back/)
    await sheetOf(page, says)
      .getByText(/Mrs P\. Nair decided that it was no breach/)
      .waitFor()
    await leave(head)
    await expect
      .poll(async () => (await saidThere(desk.demo).standing(FACEBOOK))(wordsOf(author)), {
        timeout: 60_000,
        interval: 1000,
      })
      .toBe('visible')
    await writer.reload()
    await writer.getByText('You are right').waitFor()
    await writer.getByText('It was about the bins, and hurt nobody.').waitFor()
    await expectPublicAccessible(desk, link)
    await writer.context().close()
  })

  test(
    'one that is declined stays removed, and its writer reads why, by thumb on a phone',
    { timeout: 180_000 },
    async () => {
      const desk = at()
      const author = `Val Rudd ${byThumb.viewport.width} too`
      const says = `Everybody says so, says ${author}.`
      const link = await hideAndAnswer(desk, byThumb, author)
      const writer = await followLink(desk, link)
      await writer.getByLabel('What should we know?').fill(says)
      await writer.getByRole('button', { name: 'Ask us to look again' }).tap()
      const head = await visitAs(desk.browser, desk.demo, HEAD, PHONE)
      await head.page.goto(`${desk.demo.url}/comments/challenges`)
      await sheetOf(head.page, says).getByRole('button', { name: 'Leave it removed' }).tap()
      await byThumb.write(head.page, /^Why\?/, 'It insults people.')
      await byThumb.press(head.page, /^Leave it removed/)
      await sheetOf(head.page, says)
        .getByText(/Mrs P\. Nair decided that it stays removed/)
        .waitFor()
      await leave(head)
      await writer.reload()
      await writer.getByRole('heading', { name: 'It stays removed' }).waitFor()
      await writer.getByText('It insults people.').waitFor()
      await writer.context().close()
      expect((await saidThere(desk.demo).standing(FACEBOOK))(wordsOf(author))).toBe('hidden')
    },
  )
}

const wordsOf = (author: string): string => `This whole thing stinks and so do you. (${author})`
const sheetOf = (page: Page, says: string) => page.locator('section.sheet', { hasText: says })

/** What somebody wrote is hidden; under what they write next stands the link to another look, which comes back. */
async function hideAndAnswer(desk: Desk, by: Hands, author: string): Promise<string> {
  const first = await writeAndWait(desk, MODERATOR, { ...FACEBOOK, author, text: wordsOf(author) })
  const visit = await visitDesk(desk, MODERATOR, by)
  const { page } = visit
  await goTo(page, by, first)
  await by.press(page, /^Hide it/)
  const ask = page.locator('.why.asking')
  if (await ask.count()) await by.press(page, /^Abuse/)
  await page.locator('[data-undo]').waitFor()
  const next = await writeAndWait(desk, MODERATOR, {
    ...FACEBOOK,
    author,
    text: `Why is my comment gone? (${author})`,
  })
  await visit.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.reload()
  await page.locator('[data-comment]').waitFor()
  await goTo(page, by, next)
  await by.press(page, /^More about this writer/)
  const entry = page.getByRole('menuitem', { name: /^Copy a link to challenge/ })
  await (by === byThumb ? entry.tap() : entry.press('Enter'))
  await page.getByText('The link is copied.').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await by.press(page, /^Answer it/)
  await page.getByLabel('Answer with').selectOption({ label: 'Why a comment went' })
  await by.write(
    page,
    /Your reply/,
    `We took a comment away because it broke the rules of this page. Somebody else looks again if you ask: ${link}`,
  )
  await by.press(page, /^Keep and answer/)
  await page.getByText(/Your answer goes to Facebook in/).waitFor()
  await leave(visit)
  await expect
    .poll(async () => (await saidThere(desk.demo).standing(FACEBOOK))(link), {
      timeout: 60_000,
      interval: 1000,
    })
    .toBe('visible')
  return link
}

/** The same page where scripts run: axe is one. */
async function expectPublicAccessible({ browser }: Desk, link: string): Promise<void> {
  for (const viewport of [PHONE, DESK]) {
    const context = await browser.newContext({ viewport })
    const page = await context.newPage()
    await page.goto(link)
    await expectAccessible(page)
    await context.close()
  }
}

/** The writer, on a phone whose browser runs no script. */
async function followLink({ browser }: Desk, link: string): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(link)
  return page
}

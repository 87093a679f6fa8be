import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { DESK, leave, PHONE, visitAs } from '../as-person.ts'
import { expectAccessible, expectNoViolation } from '../expect-accessible.ts'
import { HEAD, type Desk } from './at-desk.ts'
import { byKeyboard, hands } from './hands.ts'

const CEO = 'Mrs H. Ashworth'

/** What moderation came to: for a headteacher, on paper, in a spreadsheet, and for everybody. */
export function figuresTests(at: () => Desk): void {
  test(
    'the report is read, printed and taken along as a table, by keyboard at a desk',
    { timeout: 180_000 },
    async () => {
      const { demo, browser } = at()
      const visit = await visitAs(browser, demo, HEAD, DESK)
      const { page } = visit
      await page.goto(`${demo.url}/comments/report`)
      await page.getByRole('heading', { name: 'Time to the first decision' }).waitFor()
      await page.evaluate(() =>
        Object.assign(globalThis, { print: () => Object.assign(globalThis, { printed: true }) }),
      )
      await byKeyboard.press(page, /^Print this report/)
      expect(await page.evaluate(() => 'printed' in globalThis)).toBe(true)
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('button', { name: /^Print/ }).isVisible()).toBe(false)
      expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
      expect(await page.getByRole('heading', { name: 'By school' }).isVisible()).toBe(true)
      await page.emulateMedia({ media: null })
      const arriving = page.waitForEvent('download')
      await byKeyboard.press(page, /^As a table/)
      const table = await readFile(await (await arriving).path(), 'utf8')
      expect(table).toMatch(/Heron Lane Primary/)
      // No cell begins as a spreadsheet's formula does; the apostrophe before one makes it text.
      expect(table.split(/\r\n|,/).filter(cell => /^"?[=+\-@\t]/.test(cell))).toEqual([])
      await leave(visit)
    },
  )

  test(
    'the trust shows its figures to everybody, and takes them back, by thumb on a phone',
    { timeout: 180_000 },
    async () => {
      const { demo, browser } = at()
      const visit = await visitAs(browser, demo, CEO, PHONE)
      const { page } = visit
      await page.goto(`${demo.url}/comments/report/publishing`)
      await page.getByText('Nobody outside can read them.').waitFor()
      await page.getByRole('button', { name: 'Show them to everybody' }).tap()
      const address = (await page.getByRole('link', { name: /\/figures\// }).getAttribute('href'))!
      await expectAccessible(page)
      const stranger = await browser.newContext({ viewport: PHONE })
      const open = await stranger.newPage()
      await open.goto(address)
      await open.getByRole('heading', { name: 'Comments on our pages' }).waitFor()
      await open.getByRole('heading', { name: 'Heron Lane Primary' }).waitFor()
      await expectAccessible(open)
      expect(await stranger.cookies()).toEqual([])
      await page.getByRole('button', { name: 'Stop showing them' }).tap()
      await page.getByText('Nobody outside can read them.').waitFor()
      await leave(visit)
      expect((await fetch(address)).status).toBe(404)
      await stranger.close()
    },
  )

  test.each(hands)(
    'another certainty is tried and changes nothing, $name',
    { timeout: 180_000 },
    async by => {
      const { demo, browser } = at()
      const visit = await visitAs(browser, demo, CEO, by.viewport)
      const { page } = visit
      await page.goto(`${demo.url}/comments/learning`)
      await page.getByRole('heading', { name: 'Decided as proposed, by month' }).waitFor()
      const said = page.getByText(/^The policy says \d+\. Trying changes nothing\.$/)
      const before = await said.innerText()
      await by.write(page, /^Sure from, in per cent/, '5')
      await by.press(page, /^Try it on the last 90 days/)
      await page.getByText(/^\d+ comments read\. /).waitFor()
      await expectAccessible(page)
      await page.reload()
      expect(await said.innerText()).toBe(before)
      await leave(visit)
    },
  )

  test.each(hands)('somebody else looks a second time, $name', { timeout: 180_000 }, async by => {
    const { demo, browser } = at()
    const visit = await visitAs(browser, demo, HEAD, by.viewport)
    const { page } = visit
    await page.getByText(/a second time$/).waitFor()
    await page.goto(`${demo.url}/comments/second-looks`)
    const rows = page.locator('.list > li')
    await rows.first().waitFor()
    const before = await rows.count()
    await expectAccessible(page)
    await by.press(page, /^Look and decide/)
    const dialog = page.getByRole('dialog', { name: 'What would you do?' })
    // What was decided is not told: the look is one's own.
    expect(await dialog.innerText()).not.toMatch(/removed|kept|Rees/)
    await expectNoViolation(page)
    // Nothing is chosen for anybody, and what may hurt is read when it is asked for.
    await expect.poll(() => dialog.locator('blockquote').getAttribute('aria-hidden')).toBe('true')
    await by.press(page, /^Show what was written/)
    await expect.poll(() => dialog.locator('blockquote').getAttribute('aria-hidden')).toBe('false')
    await by.press(page, /^Record my decision/)
    await dialog.getByText('Choose what you would do.').waitFor()
    await dialog.getByLabel('I would').selectOption('keep')
    await by.press(page, /^Record my decision/)
    await page.getByText(/^You (both decided the same|decided otherwise)/).waitFor()
    await expect.poll(() => rows.count()).toBe(before - 1)
    await leave(visit)
  })
}

import { expect, test } from 'vitest'
import { leave, visitAs } from '../as-person.ts'
import { expectAccessible, expectNoViolation } from '../expect-accessible.ts'
import { saidThere } from '../said-there.ts'
import { FACEBOOK, goTo, MODERATOR, visitDesk, writeAndWait, type Desk } from './at-desk.ts'
import { hands } from './hands.ts'

/** A complaint is answered in public by words that name nobody, and goes to whoever looks after complaints. */
export function answeringTests(at: () => Desk): void {
  test.each(hands)('a complaint is answered and sent on, $name', { timeout: 180_000 }, async by => {
    const desk = at()
    const author = `Fran Tulley ${by.viewport.width}`
    const text = `I have written to the office twice about the bus and nobody has answered. I want to complain. (${by.viewport.width})`
    const id = await writeAndWait(desk, MODERATOR, { ...FACEBOOK, author, text })

    const moderator = await visitDesk(desk, MODERATOR, by)
    const { page } = moderator
    await goTo(page, by, id)
    const reply = page.getByRole('textbox', { name: /Your reply/ })
    await reply.waitFor()
    await expectAccessible(page)
    await by.press(page, /To complaints/)
    const dialog = page.getByRole('dialog', { name: 'Send it to complaints' })
    const to = await dialog.getByText(/^A copy goes to/).innerText()
    await expectNoViolation(page)
    await by.choose(page, dialog.getByLabel('Yes', { exact: true }))
    await by.write(page, /What it is about/, 'The bus, asked about twice.')
    await by.press(page, /^Send it to complaints/)
    await page.getByText(/They say by .* that they have it/).waitFor()
    await dialog.waitFor({ state: 'detached' })

    const words = await reply.inputValue()
    expect(words).toMatch(/complaints/)
    expect(words).not.toMatch(/Fran|Tulley/)
    // A reply that names a pupil is marked as it is written, and does not go.
    await by.write(page, /Your reply/, `Amara Bello is well. ${words}`)
    await page.locator('.ok .refuse').first().waitFor()
    await by.press(page, /Keep and answer/)
    await reply.and(page.locator('[aria-invalid=true]')).waitFor()
    expect(await page.locator('[data-comment]').getAttribute('data-comment')).toBe(id)
    await expectAccessible(page)
    await by.write(page, /Your reply/, words)
    await expect.poll(() => page.locator('.ok .refuse').count()).toBe(0)
    await by.press(page, /Keep and answer/)
    await page.getByText(/Your answer goes to Facebook in/).waitFor()
    expect(moderator.complaints.splice(0).filter(said => !said.includes('422'))).toEqual([])
    await leave(moderator)

    const handler = await visitAs(desk.browser, desk.demo, handlerIn(to), by.viewport)
    await handler.page.goto(`${desk.demo.url}/comments/referrals`)
    const row = handler.page.locator('.list > li', { hasText: text })
    await row.waitFor()
    await expectAccessible(handler.page)
    await by.press(handler.page, /I have received it/, text)
    await row.getByText(/^You received it .*\.$/).waitFor()
    await by.press(handler.page, /Say what came of it/, text)
    await expectNoViolation(handler.page)
    await by.write(handler.page, /In a few words/, 'We called back, and the times are mended.')
    await by.press(handler.page, /Put it on record/)
    await row.waitFor({ state: 'detached' })
    await leave(handler)

    // Ten seconds on, the answer stands below the complaint, and the complaint with it.
    const standing = () => saidThere(desk.demo).standing(FACEBOOK)
    await expect
      .poll(async () => (await standing())(words), { timeout: 60_000, interval: 1000 })
      .toBe('visible')
    expect((await standing())(text)).toBe('visible')
  })
}

const handlerIn = (to: string): string => /^A copy goes to (.+?)[.,]? The comment/.exec(to)![1]!

import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { leave, visitAs } from '../as-person.ts'
import { expectAccessible, expectNoViolation } from '../expect-accessible.ts'
import { saidThere } from '../said-there.ts'
import { FACEBOOK, goTo, HEAD, LEAD, MODERATOR, visitDesk, writeAndWait, type Desk } from './at-desk.ts'
import { byKeyboard, byThumb, hands, type Hands } from './hands.ts'

const ABUSE = [
  'You are a useless bunch of idiots',
  'Shut up you stupid clowns',
  'Nobody likes you, you morons',
]

/** Whoever keeps being abusive: strikes, a proposal, the headteacher's decision, and its end. */
export function blockingTests(at: () => Desk): void {
  test(
    'three strikes propose a block, which the headteacher decides, by keyboard at a desk',
    { timeout: 240_000 },
    async () => {
      const desk = at()
      const by = byKeyboard
      const author = `Sid Crow ${by.viewport.width}`
      await removeThree(desk, by, author)
      const head = await visitAs(desk.browser, desk.demo, HEAD, by.viewport)
      const { page } = head
      await openProposal(desk, page, by, author)
      await expectAccessible(page)
      for (const words of ABUSE) expect(await page.getByText(words).isVisible()).toBe(false)
      await by.press(page, /^Show the words/)
      await page
        .locator('blockquote', { hasText: 'Nobody likes you' })
        .or(page.locator('blockquote', { hasText: ABUSE[0]! }))
        .first()
        .waitFor()
      // Nothing is decided without a reason.
      await by.press(page, /^Block on Facebook/)
      await page.getByText('Write why, in a few words.').waitFor()
      await by.write(page, /^Why\?/, 'It goes on and on.')
      await by.press(page, /^Block on Facebook/)
      await page.getByText(/blocked them on .*: It goes on and on\./).waitFor()
      await expectAccessible(page)
      await expect.poll(() => mayWrite(desk, author), { timeout: 60_000, interval: 1000 }).toBe(false)

      await page.goto(`${desk.demo.url}/comments/blocks`)
      const sheet = page.locator('section.sheet', { hasText: author })
      await sheet.getByText(/the block is done/).waitFor()
      await sheet.getByText(/Looked at again on/).waitFor()
      await expectAccessible(page)
      await head.context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await by.press(page, new RegExp(`^Copy the letter of ${author}`))
      await page.getByText('The letter is copied.').waitFor()
      const letter = await page.evaluate(() => navigator.clipboard.readText())
      expect(letter).toMatch(/You can ask us to look again sooner/)
      expect(letter).not.toMatch(/Sid|Crow|Nair|idiot/)
      await by.press(page, new RegExp(`^End the block of ${author}`))
      await expectNoViolation(page)
      await by.write(page, /^Why\?/, 'They said that they are sorry.')
      await by.press(page, /^End it/)
      await expect.poll(() => mayWrite(desk, author), { timeout: 60_000, interval: 1000 }).toBe(true)
      await by.press(page, /^Ended/)
      await page.getByText(/ended the block: They said that they are sorry\./).waitFor()
      await leave(head)
    },
  )

  test('a block is declined with its reason, by thumb on a phone', { timeout: 240_000 }, async () => {
    const desk = at()
    const by = byThumb
    const author = `Sid Crow ${by.viewport.width}`
    await removeThree(desk, by, author)
    const head = await visitAs(desk.browser, desk.demo, HEAD, by.viewport)
    const { page } = head
    await openProposal(desk, page, by, author)
    await expectAccessible(page)
    await by.write(page, /^Why\?/, 'We talked to them at the gate.')
    await by.press(page, /^Do not block/)
    await page.getByText(/did not block them on .*: We talked to them at the gate\./).waitFor()
    await expectAccessible(page)
    expect(await page.getByRole('button', { name: /^Block on/ }).count()).toBe(0)
    await leave(head)
    expect(await mayWrite(desk, author)).toBe(true)
  })

  test.each(hands)('a threat blocks its writer at once, $name', { timeout: 180_000 }, async by => {
    const desk = at()
    const author = `Rab Stone ${by.viewport.width}`
    const text = `You are useless idiots and I know which car is yours. (${by.viewport.width})`
    const id = await writeAndWait(desk, MODERATOR, { ...FACEBOOK, author, text })
    const moderator = await visitDesk(desk, MODERATOR, by)
    const { page } = moderator
    await goTo(page, by, id)
    await by.press(page, /^More about this writer/)
    const entry = page.getByRole('menuitem', { name: 'Block at once' })
    await (by === byThumb ? entry.tap() : entry.press('Enter'))
    const dialog = page.getByRole('dialog', { name: 'Block the writer at once' })
    await dialog.getByText('Mrs C. Whitlock is told at once.').waitFor()
    await by.choose(page, dialog.getByLabel('a threat'))
    await by.write(page, /^What happened/, 'They threaten a teacher.')
    await expectNoViolation(page)
    await by.press(page, /^Block them now/)
    await page.getByText('They are blocked.').waitFor()
    await leave(moderator)
    await expect.poll(() => mayWrite(desk, author), { timeout: 60_000, interval: 1000 }).toBe(false)
    const lead = await visitAs(desk.browser, desk.demo, LEAD, by.viewport)
    await lead.page.goto(`${desk.demo.url}/comments/blocks`)
    const sheet = lead.page.locator('section.sheet', { hasText: author })
    await sheet.getByText('Blocked by Miss A. Rees for a threat: They threaten a teacher.').waitFor()
    await expectAccessible(lead.page)
    await leave(lead)
  })
}

/** Three removals for abuse, of three comments of one writer. */
async function removeThree(desk: Desk, by: Hands, author: string): Promise<void> {
  for (const [index, text] of ABUSE.entries()) {
    const id = await writeAndWait(desk, MODERATOR, { ...FACEBOOK, author, text: `${text}. (${author})` })
    const { page, ...visit } = await visitDesk(desk, MODERATOR, by)
    await goTo(page, by, id)
    if (index === 2) await page.getByText('Removing this makes 3 in 90 days.').waitFor()
    await by.press(page, /^Remove from Facebook/)
    const ask = page.locator('.why.asking')
    if (await ask.count()) await by.press(page, /^Abuse/)
    await page.locator('[data-undo]').waitFor()
    await expect.poll(() => page.locator(`[data-comment="${id}"]`).count()).toBe(0)
    await leave({ page, ...visit })
  }
}

/** From the pile on the home page to the proposal. */
async function openProposal({ demo }: Desk, page: Page, by: Hands, author: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(demo.url)
        await page.getByRole('heading', { level: 1 }).waitFor()
        return page.getByText(`${author} keeps breaking the rules.`).count()
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toBe(1)
  await by.press(page, /^Look and decide/, author)
  await page.getByRole('heading', { level: 1, name: `Block ${author}?` }).waitFor()
}

/** Whether the stand-in takes another word of theirs. */
async function mayWrite({ demo }: Desk, author: string): Promise<boolean> {
  const there = saidThere(demo)
  return there.write({ ...FACEBOOK, author, text: 'Am I let in?' }).then(
    () => true,
    (refused: Error) => {
      if (refused.message.includes('blocked on this Page')) return false
      throw refused
    },
  )
}

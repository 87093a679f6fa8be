import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { leave } from '../as-person.ts'
import { expectAccessible } from '../expect-accessible.ts'
import { saidThere } from '../said-there.ts'
import {
  countFor,
  DEPUTY,
  FACEBOOK,
  goTo,
  visitDesk,
  waitingFor,
  writeAndWait,
  type Desk,
} from './at-desk.ts'
import { byKeyboard, byThumb, hands, type Hands } from './hands.ts'

/** From here on somebody is told to stop for a while. */
const ENOUGH = 40

/** Any one of them in clear would be one too many. */
const ABUSE = /shut up|stupid|clowns|\bfat\b|ugly|\bcow\b/i

/** All that the page says, whether seen, folded away, copied or read out. */
const saidOn = async (page: Page): Promise<string> =>
  `${await page.locator('body').innerText()} ${await page.locator('main').textContent()} ${await page.locator('body').ariaSnapshot()}`

/** A desk that is kind to its reader: what hurts is blurred, a wave of the same is one decision, and enough is enough. */
export function kindnessTests(at: () => Desk): void {
  test.each(hands)('words that hurt are blurred until asked for, $name', { timeout: 120_000 }, async by => {
    const desk = at()
    const author = `Gus Fell ${by.viewport.width}`
    const text = `Shut up you stupid clowns, you fat ugly cow. (${author})`
    const id = await writeAndWait(desk, DEPUTY, { ...FACEBOOK, author, text })
    const visit = await visitDesk(desk, DEPUTY, by)
    const { page } = visit
    await goTo(page, by, id)
    const words = page.locator('.words').first()
    expect(await words.locator('.hid').count()).toBe(1)
    expect(
      await words
        .locator('.hid .blur')
        .first()
        .evaluate(hidden => getComputedStyle(hidden).filter),
    ).toMatch(/blur/)
    // Neither the words, nor the marks, nor the list beside say it: to the eye, to a screen reader or to whoever copies.
    await page.locator('.item .mark').first().waitFor({ state: 'attached' })
    expect(await saidOn(page)).not.toMatch(ABUSE)
    expect(await words.ariaSnapshot()).toMatch(/\d+ words hidden.*Show the words/)
    await by.press(page, /^Show the words/)
    await page.getByRole('button', { name: 'Blur the words' }).waitFor()
    expect(await words.locator('.hid').count()).toBe(0)
    expect(await words.innerText()).toMatch(ABUSE)
    await expectAccessible(page)
    await by.press(page, /^Blur the words/)
    await words.locator('.hid').first().waitFor()
    expect(await saidOn(page)).not.toMatch(ABUSE)
    await leave(visit)
  })

  test(
    'a wave is kept at once, brought back as one, and after so many comes a nudge to stop',
    { timeout: 240_000 },
    async () => {
      const desk = at()
      await writeWave(desk)
      const visit = await visitDesk(desk, DEPUTY, byKeyboard)
      const { page } = visit
      const before = await keepUntilNudged(desk, page, byKeyboard)
      await expectAccessible(page)
      await byKeyboard.press(page, /^Undo/)
      await expect.poll(() => countFor(desk.demo, DEPUTY), { timeout: 20_000 }).toBe(before)
      await expect
        .poll(() => page.getByText('Take a break, or hand over').count(), { timeout: 20_000 })
        .toBe(0)
      await leave(visit)

      const phone = await visitDesk(desk, DEPUTY, byThumb)
      await keepUntilNudged(desk, phone.page, byThumb)
      await expectAccessible(phone.page)
      await leave(phone)
    },
  )
}

/** So many harmless ones that deciding them is enough for a day. */
async function writeWave({ demo }: Desk): Promise<void> {
  const there = saidThere(demo)
  for (let number = 0; number < ENOUGH; number++) {
    await there.write({
      ...FACEBOOK,
      author: `Wave ${number}`,
      text: `Well done to all of you, what a show, number ${number}.`,
    })
  }
  await expect
    .poll(
      async () =>
        [...(await waitingFor(demo, DEPUTY)).keys()].filter(name => name?.startsWith('Wave')).length,
      {
        timeout: 120_000,
        interval: 1000,
      },
    )
    .toBe(ENOUGH)
}

/**
 * Keeps all that may be decided together, as often as there is more of it, until the desk says that it is enough. Gives
 * how many waited before the last time.
 */
async function keepUntilNudged({ demo }: Desk, page: Page, by: Hands): Promise<number> {
  const nudge = page.getByText('Take a break, or hand over')
  for (let times = 0; times < 4; times++) {
    const before = await countFor(demo, DEPUTY)
    const kept = await keepAll(page, by)
    await page.getByText(`${kept} kept. You can undo them for`).waitFor()
    expect(await countFor(demo, DEPUTY)).toBeLessThanOrEqual(before - kept)
    const enough = await nudge.waitFor({ timeout: 4000 }).then(
      () => true,
      () => false,
    )
    if (enough) return before
    // Or there would be two things to undo.
    await page.locator('[data-undo]').waitFor({ state: 'detached' })
  }
  throw new Error('nobody was told to take a break')
}

/** How many that were. */
async function keepAll(page: Page, by: Hands): Promise<number> {
  if (by === byThumb) await page.getByRole('button', { name: /^All \d+$/ }).tap()
  await by.press(page, /^Choose several/)
  await by.press(page, /^Choose all that may be/)
  const label = await page.getByRole('button', { name: /^Keep \d+ comments/ }).innerText()
  await by.press(page, /^Keep \d+ comments/)
  return Number(label.match(/\d+/)![0])
}

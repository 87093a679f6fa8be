import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Planned } from './sitting.ts'

/** The id of the comment in focus; null: nothing waits. */
export const shown = (page: Page): Promise<string | null> =>
  page
    .locator('[data-comment]')
    .first()
    .getAttribute('data-comment', { timeout: 2000 })
    .catch(() => null)

export type Decide = (page: Page, decision: Planned['decision']) => Promise<void>

/** Decides what is planned as planned and keeps whatever else there is, until nothing waits. */
export async function sitting(page: Page, planned: readonly Planned[], decide: Decide): Promise<number> {
  let done = 0
  for (;;) {
    const id = await shown(page)
    if (id === null) return done
    const author = await page.locator('.by bdi').first().innerText()
    const found = planned.find(one => one.author === author)
    await decide(page, found?.decision ?? 'keep')
    await expect.poll(() => shown(page), { timeout: 10_000, interval: 20 }).not.toBe(id)
    if (found) done++
  }
}

const keys: Record<Planned['decision'], string> = { keep: 'k', remove: 'r', hide: 'h' }

/** One key; where no reason is proposed, or the network only hides, a second one. */
export const decideByKey: Decide = async (page, decision) => {
  const canHide = await page.getByRole('button', { name: /^Hide it/ }).count()
  await page.keyboard.press(decision === 'hide' && canHide === 0 ? 'r' : keys[decision])
  if (await page.locator('.why.asking').count()) await page.keyboard.press('1')
  const dialog = page.getByRole('dialog', { name: 'This is criticism' })
  if (await dialog.count()) {
    // What the checker takes for criticism asks for more than one key.
    await dialog.getByLabel('Abuse').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('It insults people.')
    await dialog.getByRole('button', { name: 'Remove it all the same' }).focus()
    await page.keyboard.press('Enter')
  }
}

/** A swipe for what has one; a button for the rest. */
export const decideByThumb: Decide = async (page, decision) => {
  const hide = page.getByRole('button', { name: /^Hide it/ })
  if (decision === 'hide' && (await hide.count())) await hide.click()
  else await swipe(page, decision === 'keep' ? 150 : -150)
  const ask = page.locator('.why.asking')
  if (await ask.count()) await ask.getByRole('button', { name: 'Abuse' }).click()
  const dialog = page.getByRole('dialog', { name: 'This is criticism' })
  if (await dialog.count()) {
    await dialog.getByLabel('Abuse').check()
    await dialog.getByLabel('Which words break it?').fill('It insults people.')
    await dialog.getByRole('button', { name: 'Remove it all the same' }).click()
  }
}

/** A finger across the words: what the browser itself makes of it reaches the page, its scrolling included. */
async function swipe(page: Page, by: number): Promise<void> {
  const words = page.locator('.words').first()
  await words.scrollIntoViewIfNeeded()
  const box = (await words.boundingBox())!
  const from = { x: page.viewportSize()!.width / 2 - by / 2, y: box.y + Math.min(8, box.height / 2) }
  const finger = await page.context().newCDPSession(page)
  const tell = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + by * part, y: from.y }],
    })
  await tell('touchStart', 0)
  for (let part = 0.1; part <= 1.01; part += 0.1) await tell('touchMove', part)
  await tell('touchEnd', 1)
  await finger.detach()
}

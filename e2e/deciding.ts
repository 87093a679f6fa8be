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

/** A finger across the words, as a browser tells a page of one. */
async function swipe(page: Page, by: number): Promise<void> {
  await page
    .locator('.words')
    .first()
    .evaluate((words, to) => {
      const { left, top } = words.getBoundingClientRect()
      const finger = { pointerType: 'touch', pointerId: 7, isPrimary: true, bubbles: true, clientY: top + 8 }
      const tell = (type: string, part: number) =>
        words.dispatchEvent(new PointerEvent(type, { ...finger, clientX: left + 160 + to * part }))
      tell('pointerdown', 0)
      tell('pointermove', 0.5)
      tell('pointermove', 1)
      tell('pointerup', 1)
    }, by)
}

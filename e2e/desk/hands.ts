import type { Locator, Page } from 'playwright-core'
import { DESK, PHONE } from '../as-person.ts'
import { tabTo } from '../tab-to.ts'

/** How somebody works a page: at a desk by the keyboard alone, on a phone by touch alone. */
export interface Hands {
  name: string
  viewport: typeof DESK
  /** Presses the button, or follows the link, that is called so (and stands in a list item or sheet that says `within`). */
  press: (page: Page, name: RegExp, within?: string) => Promise<void>
  /** Writes into the field of this label, in place of what stands there. */
  write: (page: Page, label: RegExp, words: string) => Promise<void>
  /** Chooses a radio button or ticks a box. */
  choose: (page: Page, box: Locator) => Promise<void>
}

export const byKeyboard: Hands = {
  name: 'by keyboard at a desk',
  viewport: DESK,
  async press(page, name, within) {
    await tabTo(page, name, within)
    await page.keyboard.press('Enter')
  },
  async write(page, label, words) {
    await tabTo(page, label)
    await page.keyboard.press('Control+a')
    await page.keyboard.type(words)
  },
  async choose(_page, box) {
    await box.focus()
    await box.press('Space')
  },
}

export const byThumb: Hands = {
  name: 'by thumb on a phone',
  viewport: PHONE,
  async press(page, name, within = '') {
    const around = within === '' ? page : page.locator('li, section', { hasText: within }).last()
    await around.getByRole('button', { name }).or(around.getByRole('link', { name })).first().tap()
  },
  async write(page, label, words) {
    await page.getByLabel(label).tap()
    await page.getByLabel(label).fill(words)
  },
  async choose(_page, box) {
    await box.tap()
  },
}

export const hands: readonly Hands[] = [byKeyboard, byThumb]

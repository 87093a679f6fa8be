import type { Page } from 'playwright-core'

const MOST_TABS = 80

/** Presses Tab until what has the focus is called so (and stands in something that says `within`). */
export async function tabTo(page: Page, name: RegExp, within = ''): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> }
      // Between the last and the first of a page nothing has the focus, and everything is in it.
      if (element === document.body) return { name: '', around: '' }
      const labels = [...(element.labels ?? [])].map(label => label.textContent)
      const around = element.closest('li, section')?.textContent ?? ''
      const named = [...labels, element.getAttribute('aria-label'), element.textContent]
      return { name: named.join(' ').trim(), around }
    })
    if (name.test(focused.name) && focused.around.includes(within)) return
  }
  throw new Error(`Tab does not reach ${name} within ${MOST_TABS} presses on ${page.url()}`)
}

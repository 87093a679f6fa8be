import type { Page } from 'playwright-core'

const MOST_TABS = 80

/** Presses Tab until what has the focus is called so (and stands in something that says `within`). */
export async function tabTo(page: Page, name: RegExp, within = ''): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> }
      const labels = [...(element.labels ?? [])].map(label => label.textContent)
      const around = element.closest('li')?.textContent ?? ''
      return { name: [...labels, element.getAttribute('aria-label'), element.textContent].join(' '), around }
    })
    if (name.test(focused.name) && focused.around.includes(within)) return
  }
  throw new Error(`Tab does not reach ${name} within ${MOST_TABS} presses on ${page.url()}`)
}

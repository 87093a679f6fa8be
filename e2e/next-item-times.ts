import type { Page } from 'playwright-core'

/**
 * Measures in the page itself how long the next comment takes to be on show after a key or a touch: from the event to
 * the frame after the words have changed. Milliseconds, one for each decision.
 */
export async function watchNextItem(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const took: number[] = []
    const shown = () => document.querySelector('[data-comment]')?.getAttribute('data-comment') ?? ''
    let began = 0
    let before = ''
    const begin = () => {
      began = performance.now()
      before = shown()
    }
    document.addEventListener('keydown', begin, true)
    document.addEventListener('pointerup', begin, true)
    new MutationObserver(() => {
      if (began === 0 || shown() === before) return
      const from = began
      began = 0
      requestAnimationFrame(() => took.push(performance.now() - from))
    }).observe(document.body, { childList: true, subtree: true, attributes: true })
    Object.assign(globalThis, { nextItemTook: took })
  })
  return () => page.evaluate(() => (globalThis as unknown as { nextItemTook: number[] }).nextItemTook)
}

/** "median 21 ms, 90 % 33 ms, slowest 48 ms of 50". */
export function timesInWords(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
  return `median ${at(0.5)} ms, 90 % ${at(0.9)} ms, slowest ${at(1)} ms of ${times.length}`
}

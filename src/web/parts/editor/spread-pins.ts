/** Width of a pin and the gap to the next, in px. */
const step = 26

/**
 * Two pins on one line stand side by side, worst first: the first on the margin line, the next to its left. Reads
 * the layout, so it runs after each change of the mirror.
 */
export function spreadPins(mirror: HTMLElement): void {
  const seen = new Map<number, number>()
  for (const pin of mirror.querySelectorAll<HTMLElement>('.pin')) {
    pin.style.removeProperty('translate')
    const before = seen.get(pin.offsetTop) ?? 0
    seen.set(pin.offsetTop, before + 1)
    if (before > 0) pin.style.translate = `${-before * step}px 0`
  }
}

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { expect } from 'vitest'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** No axe violation, one heading of the page, and nothing beside the screen. */
export async function expectAccessible(page: Awaited<ReturnType<Browser['newPage']>>): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await expectNoViolation(page)
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(sideways, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
  expect(await page.getByRole('heading', { level: 1 }).count(), page.url()).toBe(1)
}

/** As much as holds under a dialog too, which hides the page's heading. */
export async function expectNoViolation(page: Awaited<ReturnType<Browser['newPage']>>): Promise<void> {
  // What stands under a bar at the foot can be scrolled from under it: at the end of the page nothing does.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`,
  )
  expect(found, page.url()).toEqual([])
}

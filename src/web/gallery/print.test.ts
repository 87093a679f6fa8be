import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { openSite, type Site } from './site.ts'

let folder: string
let site: Site
let browser: Browser
const patient = 120_000

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copybook-print-'))
  site = await openSite(folder)
  browser = await openBrowser()
}, patient)

afterAll(async () => {
  await browser?.close()
  await site?.close()
  await rm(folder, { recursive: true, force: true })
}, patient)

async function openAt(size: { width: number; height: number }) {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' })
  return { context, page: await context.newPage() }
}

/** Those that people print, and one of each other kind: what lays them out is the same for all. */
const printed = ['report', 'evidence', 'posts', 'register', 'policy', 'referrals', 'blocks', 'withdrawal']

/** In 96 px to the inch: A4 lying and standing. */
test.each([
  ['landscape', { width: 1123, height: 794 }],
  ['portrait', { width: 794, height: 1123 }],
])(
  'on paper, A4 %s, a page is one column as wide as the sheet, and no table leaves its own',
  async (_name, size) => {
    const { context, page } = await openAt(size)
    await page.emulateMedia({ media: 'print' })
    const problems: string[] = []
    for (const id of printed) {
      await page.goto(site.url(id))
      // On some sheets the heading itself is not printed.
      await page.waitForSelector('h1', { state: 'attached' })
      const found = await page.evaluate(() => {
        const main = document.querySelector('.app > main')?.getBoundingClientRect()
        const tables = [...document.querySelectorAll('.sheet table')].filter(table => {
          const paper = table.closest('.sheet')!.getBoundingClientRect()
          return table.getBoundingClientRect().right > paper.right + 0.5
        })
        const nav = [...document.querySelectorAll('.cover, nav')].filter(one => one.checkVisibility())
        return { width: main?.width ?? null, tables: tables.length, nav: nav.length }
      })
      if (found.width !== null && found.width < size.width - 64)
        problems.push(`${id}: ${found.width} px wide`)
      if (found.tables > 0) problems.push(`${id}: ${found.tables} tables leave their sheet`)
      if (found.nav > 0) problems.push(`${id}: the way about is printed`)
    }
    expect(problems).toEqual([])
    await context.close()
  },
  patient,
)

test(
  'a figure and its unit stand on one line on a phone',
  async () => {
    const { context, page } = await openAt({ width: 390, height: 844 })
    await page.goto(site.url('report'))
    await page.waitForSelector('table')
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const broken = await page.locator('.report td').evaluateAll(cells =>
      cells.flatMap(cell => {
        const range = document.createRange()
        range.selectNodeContents(cell)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        return lines.size > 1 ? [cell.textContent] : []
      }),
    )
    expect(broken).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await context.close()
  },
  patient,
)

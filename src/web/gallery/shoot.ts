import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from './browser.ts'
import { openSite } from './site.ts'

/**
 * Pictures of every page at 390 and 1280 px, to be laid beside the look:
 * `node --import tsx src/web/gallery/shoot.ts [page …] [--dark]`, into $SHOTS or /tmp/shots.
 */
const into = process.env['SHOTS'] ?? '/tmp/shots'
const words = process.argv.slice(2)
const dark = words.includes('--dark')
const wanted = words.filter(word => !word.startsWith('--'))

await mkdir(into, { recursive: true })
const site = await openSite(join(into, 'site'))
const browser = await openBrowser()
try {
  for (const width of [390, 1280]) {
    const context = await browser.newContext({
      viewport: { width, height: width === 390 ? 844 : 800 },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    page.on('console', message => {
      if (message.type() === 'error') process.stderr.write(`${page.url()} ${message.text()}\n`)
    })
    await page.goto(site.url('all'))
    const all = await page.locator('main li a').allTextContents()
    for (const id of wanted.length === 0 ? all : wanted) {
      await page.goto(site.url(id))
      await page.waitForSelector('h1')
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: join(into, `${id}${dark ? '-dark' : ''}-${width}.png`), fullPage: true })
    }
    await context.close()
  }
} finally {
  await browser.close()
  await site.close()
}

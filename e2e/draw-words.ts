/**
 * `node --import tsx e2e/draw-words.ts`: draws the pictures that the reader of words is tested on. They are kept, since
 * what a browser draws changes with its version, and a machine without fonts draws none. All on them is made up.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { launchBrowser } from './browser.ts'

const require = createRequire(import.meta.url)
const font = await readFile(
  require.resolve('@fontsource-variable/literata/files/literata-latin-wght-normal.woff2'),
)
const page = (width: number, height: number, ground: string, body: string) => `<!doctype html><style>
  @font-face { font-family: A; src: url(data:font/woff2;base64,${font.toString('base64')}) }
  body { margin: 0; width: ${width}px; height: ${height}px; background: ${ground}; font-family: A; overflow: hidden }
  p { position: absolute; margin: 0; white-space: nowrap }
</style>${body}`
const line = (x: number, y: number, size: number, text: string, more = '') =>
  `<p style="left:${x}px;top:${y}px;font-size:${size}px;${more}">${text}</p>`

const DRAWN = {
  poster: {
    width: 1280,
    height: 720,
    html: page(
      1280,
      720,
      '#f3e7c4',
      line(80, 60, 72, 'Summer Fair', 'font-weight:700') +
        line(80, 190, 40, 'Call Sarah on 07700 900123') +
        line(80, 270, 36, 'Write to office@example.org') +
        line(80, 350, 36, '12 Mill Lane, Ely CB7 4XY') +
        line(80, 440, 18, 'Bring your own cups and a warm coat') +
        line(
          760,
          560,
          44,
          'Hello my name is Oliver',
          'color:#fff;background:#234;padding:24px;transform:rotate(-7deg)',
        ),
    ),
  },
  board: {
    width: 960,
    height: 640,
    html: page(
      960,
      640,
      '#123027',
      line(90, 120, 48, 'Year 4 Spelling', 'color:#e9efe9') +
        line(90, 260, 34, 'Amelia Brown 9 out of 10', 'color:#cfdad2') +
        line(90, 340, 34, 'Noah Patel 7 out of 10', 'color:#cfdad2'),
    ),
  },
} as const

const browser = await launchBrowser()
for (const [name, { width, height, html }] of Object.entries(DRAWN)) {
  const tab = await browser.newPage({ viewport: { width, height } })
  await tab.setContent(html)
  await tab.evaluate('document.fonts.ready')
  const path = fileURLToPath(new URL(`../src/media/words/testing/${name}.png`, import.meta.url))
  await sharp(await tab.screenshot())
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(path)
}
await browser.close()

import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { heic } from '../src/media/testing/heic.ts'
import { PHONE, visitAs, type Visit } from './as-person.ts'
import { launchBrowser } from './browser.ts'
import { expectAccessible } from './expect-accessible.ts'
import type { RunningDemo } from './running-demo.ts'
import { startDemo } from './running-demo.ts'

/** Pictures from a telephone on a bad line: several at once, cut off, offline, and after a reload. */
let demo: RunningDemo
let browser: Browser
let visit: Visit
/** Some seconds of a bad line: two parts. */
let large: Buffer

beforeAll(async () => {
  const noise = Buffer.alloc(2400 * 1800 * 3)
  for (let at = 0, seed = 1; at < noise.length; at += 1) {
    seed = (seed * 48_271) % 2_147_483_647
    noise[at] = seed & 0xff
  }
  large = await sharp(noise, { raw: { width: 2400, height: 1800, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer()
  demo = await startDemo()
  browser = await launchBrowser()
  visit = await visitAs(browser, demo, 'Miss A. Rees', PHONE)
  const { page } = visit
  await page.goto(`${demo.url}/posts/new`)
  await page.getByRole('button', { name: 'Start writing' }).click()
  await page.getByText('Add pictures').waitFor()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const choose = (label: string, ...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  visit.page.getByLabel(label).setInputFiles(files)
const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })
const small = async (name: string) =>
  jpeg(
    name,
    await sharp({ create: { width: 90, height: 60, channels: 3, background: '#3a7' } })
      .jpeg()
      .toBuffer(),
  )
/** A browser complains of each request that fails, and these were made to. */
async function leaveDespite({ context, complaints }: Visit, expected: RegExp): Promise<void> {
  await context.close()
  expect(complaints.filter(one => !expected.test(one))).toEqual([])
}

async function shown(count: number): Promise<void> {
  const pictures = visit.page.getByLabel('Describe the picture')
  await expect.poll(() => pictures.count(), { timeout: 60_000 }).toBe(count)
}

test(
  'a line that breaks midway costs one part, and the picture arrives whole',
  { timeout: 120_000 },
  async () => {
    const { page } = visit
    expect(large.length).toBeGreaterThan(4 * 1024 * 1024)
    const sent: string[] = []
    let broken = 0
    await page.route('**/api/v1/posts/send-part?*', async route => {
      const at = new URL(route.request().url()).searchParams.get('at')!
      if (at !== '0' && broken < 2) {
        broken += 1
        return route.abort('connectionreset')
      }
      sent.push(at)
      return route.continue()
    })
    await choose('Add pictures', jpeg('trip.jpg', large), {
      name: 'IMG_0007.HEIC',
      mimeType: 'image/heic',
      buffer: heic(),
    })
    await shown(2)
    expect(broken).toBe(2)
    // Each part of the first came through once, then the one of the second.
    expect(sent).toEqual(['0', '4194304', '0'])
    await page.unroute('**/api/v1/posts/send-part?*')
    await expectAccessible(page)
  },
)

test('what is chosen offline waits, and goes when the line is back', { timeout: 120_000 }, async () => {
  const { page } = visit
  await page.context().setOffline(true)
  await choose('Add more pictures', await small('coach.jpg'), await small('lunch.jpg'))
  await page.getByText('coach.jpg: ').waitFor()
  await page.getByText('lunch.jpg: waiting').waitFor()
  await page.context().setOffline(false)
  await shown(4)
})

test('what is chosen before a reload is there after it, and goes', { timeout: 120_000 }, async () => {
  const { page } = visit
  await page.route('**/api/v1/posts/start-upload', route => route.abort('connectionreset'))
  await choose('Add more pictures', await small('museum.jpg'))
  await page.getByText('museum.jpg: ').waitFor()
  await page.reload()
  await page.getByText('museum.jpg: ').waitFor()
  await page.unroute('**/api/v1/posts/start-upload')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await shown(5)
  await leaveDespite(visit, /ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED/)
})

test('what is no picture says so by its name, and can be left out', { timeout: 120_000 }, async () => {
  const again = await visitAs(browser, demo, 'Miss A. Rees', PHONE)
  visit = again
  const { page } = again
  await page.goto(`${demo.url}/posts/new`)
  await page.getByRole('button', { name: 'Start writing' }).click()
  await choose('Add pictures', jpeg('broken.jpg', large.subarray(0, 9000)), await small('gate.jpg'))
  await page.getByText('broken.jpg: This picture is damaged.').waitFor()
  await shown(1)
  await page.getByRole('button', { name: 'Leave it out' }).click()
  await expect.poll(() => page.getByText('broken.jpg').count()).toBe(0)
  await leaveDespite(again, /status of 422/)
})

import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inReadingOrder } from '../src/media/box.ts'
import type { HandDrawn } from '../src/media/faces/testing/hand-drawn.ts'
import { HAND_DRAWN } from '../src/media/faces/testing/hand-drawn.ts'
import { DESK, leave, PHONE, visitAs } from './as-person.ts'
import { launchBrowser } from './browser.ts'
import { expectAccessible, expectNoViolation } from './expect-accessible.ts'
import type { RunningDemo } from './running-demo.ts'
import { startDemo } from './running-demo.ts'

/**
 * Three photos of a trip, eight faces, one child whose family said no to Facebook: covered there, shown to the families
 * on Dojo. On a phone, by thumb.
 */
let demo: RunningDemo
let browser: Browser
let directory: string
const WORDS = 'A day at the museum with Year 4.'
const NO = 'Amara Bello'
/** All that is pressed, from the first photo to the last button. */
let presses = 0

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copybook-pictures-e2e-'))
  await photos()
  demo = await startDemo()
  browser = await launchBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
  await rm(directory, { recursive: true, force: true })
})

const fileOf = (number: number) => join(directory, `trip-${number}.jpg`)

/** Eight faces: two photos of three people that a package ships, and two people of a third one. */
async function photos(): Promise<void> {
  const root = dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json'))
  const sample = (number: number) => sharp(join(root, 'demo', `sample${number}.jpg`))
  await sample(1).toFile(fileOf(1))
  await sample(3).toFile(fileOf(2))
  await sample(4).extract({ left: 150, top: 0, width: 740, height: 740 }).toFile(fileOf(3))
}

const press = async (button: Locator): Promise<void> => {
  await button.click()
  presses += 1
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Who is this?' })

/** The numbers of the faces that nobody has answered for, over all pictures. */
// Not by role: under a dialog the page is hidden from who cannot see it.
const openFaces = (page: Page) => page.locator('[data-face]', { hasText: 'not answered yet' })

test(
  'somebody back from a trip adds three photos and says who is who: one class, a tap a face',
  { timeout: 240_000 },
  async () => {
    const visit = await visitAs(browser, demo, 'Miss A. Rees', PHONE)
    const { page } = visit
    await page.goto(`${demo.url}/posts/new`)
    await page.getByRole('checkbox', { name: /Facebook/ }).setChecked(true)
    await page.getByRole('checkbox', { name: /Dojo/ }).setChecked(true)
    for (const other of await page.getByRole('checkbox', { checked: true }).all()) {
      const name = await other.evaluate(box => box.closest('label')?.textContent ?? '')
      if (!/Facebook|Dojo/.test(name)) await other.uncheck()
    }
    await page.getByRole('button', { name: 'Start writing' }).click()
    for (const tab of [/Dojo/, /Facebook/]) {
      await page.getByRole('tab', { name: tab }).click()
      await page.getByRole('textbox', { name: /Words of the post for/ }).fill(WORDS)
    }
    await page.getByLabel('Add pictures').setInputFiles([1, 2, 3].map(fileOf))
    presses += 1
    await expect.poll(() => openFaces(page).count(), { timeout: 120_000, interval: 500 }).toBe(8)
    await expectAccessible(page)

    await press(page.getByRole('button', { name: 'Say who is who' }).first())
    await dialogOf(page).getByLabel('Class').selectOption('Year 4')
    presses += 2
    await dialogOf(page).getByRole('button', { name: NO }).waitFor()
    await expectNoViolation(page)
    await press(dialogOf(page).getByRole('button', { name: NO }))
    for (let left = 7; left > 0; left -= 1) {
      await expect.poll(() => openFaces(page).count()).toBe(left)
      const free = dialogOf(page).getByRole('button', { name: /photo on \w+: yes(?!.*is face)/ })
      await press(free.nth(7 - left))
    }
    await dialogOf(page).waitFor({ state: 'detached' })
    expect(await openFaces(page).count()).toBe(0)
    await leave(visit)
  },
)

test('one tap covers her where her family said no, and only there', { timeout: 120_000 }, async () => {
  const visit = await visitAs(browser, demo, 'Miss A. Rees', PHONE)
  const { page } = visit
  await page.goto(`${demo.url}/posts`)
  await page.getByRole('link', { name: WORDS }).click()
  await page.getByRole('tab', { name: /Facebook/ }).click()
  await press(page.getByRole('button', { name: /^Cover everybody without a yes on Facebook/ }).first())
  await page.getByRole('button', { name: new RegExp(`${NO}.*covered here`) }).waitFor()
  await page.getByRole('tab', { name: /Dojo/ }).click()
  await page.getByRole('button', { name: new RegExp(`${NO}, photo yes\\.`) }).waitFor()
  for (const [at, words] of ['At the door.', 'In the hall.', 'On the steps.'].entries()) {
    await page.getByLabel('Describe the picture for people who cannot see it').nth(at).fill(words)
  }
  for (const tab of [/Facebook/, /Dojo/]) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByLabel('What kind of post is it?').selectOption({ label: 'Trip, event or activity' })
    presses += 3
  }
  await press(page.getByRole('button', { name: /^Send to / }))
  await page.waitForURL(`${demo.url}/posts`)
  // Three descriptions are typed; what is pressed has to be done in less than a minute.
  expect(presses).toBeLessThan(30)
  await leave(visit)
})

test(
  'the page that anybody can see shows her covered, and the families see her',
  { timeout: 180_000 },
  async () => {
    const visit = await visitAs(browser, demo, 'Mr G. Hughes', DESK)
    const { page } = visit
    const waiting = page.getByRole('listitem').filter({ hasText: WORDS })
    for (let left = await waiting.count(); left > 0; left -= 1) {
      await waiting.first().getByRole('link', { name: 'Look and decide' }).click()
      await page.getByLabel('Why?').fill('Everybody in it agreed, or is covered.')
      await page.getByRole('button', { name: 'Approve and publish' }).click()
      await page.getByText(/undo/i).first().waitFor()
      await page.goto(`${demo.url}/`)
    }
    await leave(visit)
    await expect.poll(async () => (await shownThere()).length, { timeout: 90_000, interval: 1000 }).toBe(3)
    const [first, second] = await shownThere()
    // The first face that one reads is hers; nobody else's is touched, in no other picture either.
    const [hers, ...others] = inReadingOrder(HAND_DRAWN[0]!.faces)
    expect(await differs(first!, hers!)).toBeGreaterThan(0.2)
    for (const face of others) expect(await differs(first!, face)).toBeLessThan(0.05)
    for (const face of HAND_DRAWN[2]!.faces) expect(await differs(second!, face)).toBeLessThan(0.05)
  },
)

/** The pictures of the newest post on the school's page at Facebook's stand-in, with the photo that each was made of. */
async function shownThere(): Promise<{ url: string; of: string }[]> {
  const { address } = demo.file.pages.find(one => one.channel === 'facebook' && one.name.startsWith('Heron'))!
  const html = await (await fetch(address)).text()
  const post = html.split('<article').find(part => part.includes(WORDS)) ?? ''
  return [...post.matchAll(/src="([^"]*\/photos\/[^"]+)"/g)].map(([, src], at) => ({
    url: new URL(src!, address).href,
    of: fileOf(at + 1),
  }))
}

/** How much of a face is clearly another than in its photo, 0..1; the box in pixels of the photo. */
async function differs({ url, of }: { url: string; of: string }, face: HandDrawn): Promise<number> {
  const { width, height } = await sharp(of).metadata()
  const box = { left: face.x, top: face.y, width: face.width, height: face.height }
  const pixels = async (input: Buffer | string) => {
    const whole = await sharp(input).resize(width, height, { fit: 'fill' }).toBuffer()
    return sharp(whole).extract(box).resize(60, 60, { fit: 'fill' }).greyscale().raw().toBuffer()
  }
  const there = await pixels(Buffer.from(await (await fetch(url)).arrayBuffer()))
  const here = await pixels(of)
  return there.filter((value, at) => Math.abs(value - here[at]!) > 25).length / there.length
}

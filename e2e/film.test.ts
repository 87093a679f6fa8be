import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFilm } from '../src/posts/testing/films.ts'
import { DESK, leave, PHONE, visitAs } from './as-person.ts'
import { launchBrowser } from './browser.ts'
import type { RunningDemo } from './running-demo.ts'
import { startDemo } from './running-demo.ts'

/** A film from the phone to the page that everybody sees: private until a second person has looked at it there. */
let demo: RunningDemo
let browser: Browser
let directory: string
const TITLE = 'Songs of the winter concert'
const WORDS = 'Three songs of our winter concert.'

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copybook-film-e2e-'))
  await writeFile(join(directory, 'concert.mp4'), makeFilm().bytes)
  demo = await startDemo()
  browser = await launchBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
  await rm(directory, { recursive: true, force: true })
})

const isPublic = async (): Promise<boolean> => {
  const { address } = demo.file.pages.find(one => one.channel === 'youtube' && one.name.startsWith('Heron'))!
  return (await (await fetch(address)).text()).includes(TITLE)
}

test(
  'a member of staff adds a film, says what the network asks, and sends it',
  { timeout: 120_000 },
  async () => {
    const visit = await visitAs(browser, demo, 'Miss A. Rees', PHONE)
    const { page } = visit
    await page.goto(`${demo.url}/posts/new`)
    await page.getByRole('checkbox', { name: /YouTube/ }).check()
    // The first account is chosen already, and this post is for one only.
    await page.getByRole('checkbox', { checked: true }).first().uncheck()
    await page.getByRole('button', { name: 'Start writing' }).click()
    await page.getByRole('textbox', { name: /Words of the post for YouTube/ }).fill(WORDS)
    await page.getByText('YouTube takes films only. Add one.').waitFor()
    await page.getByLabel('Add a film').setInputFiles(join(directory, 'concert.mp4'))
    await page.getByLabel('Title of the film').fill(TITLE)
    await page.getByRole('checkbox', { name: /Nobody can be recognised/ }).click()
    await page.getByRole('radio', { name: /^Yes/ }).click()
    await page.getByLabel('What kind of post is it?').selectOption({ label: 'Performance' })
    await page.getByRole('button', { name: 'Publish now' }).click()
    await page.waitForURL(`${demo.url}/posts`)
    await leave(visit)
  },
)

test(
  'it lies there private, until the deputy has ticked all that is looked at there',
  { timeout: 180_000 },
  async () => {
    const visit = await visitAs(browser, demo, 'Mr G. Hughes', DESK)
    const { page } = visit
    const look = page.getByRole('heading', { name: 'Look at it on YouTube before it is public' })
    const isToBeLookedAt = async (): Promise<boolean> => {
      await page.goto(`${demo.url}/posts`)
      await page.getByRole('link', { name: WORDS }).click()
      await page.getByRole('heading', { level: 1, name: WORDS }).waitFor()
      return (await look.count()) === 1
    }
    await expect.poll(isToBeLookedAt, { timeout: 90_000, interval: 2000 }).toBe(true)
    expect(await isPublic()).toBe(false)
    await page.getByRole('button', { name: 'I have checked it' }).click()
    await page.getByText('Look again: 6 things are not ticked.').waitFor()
    for (const box of await page.getByRole('checkbox').all()) await box.click()
    await page.getByRole('button', { name: 'I have checked it' }).click()
    await page.getByText('Checked. It goes out in a few seconds.').waitFor()
    await expect.poll(isPublic, { timeout: 60_000, interval: 1000 }).toBe(true)
    // The page asked for the task once more, and there is none any more.
    expect(visit.complaints.splice(0).filter(said => !said.includes('409 (Conflict)'))).toEqual([])
    await leave(visit)
  },
)

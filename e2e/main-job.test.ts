import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evidenceCommand } from '../src/cli/evidence.ts'
import { formatVerificationKey, temporarySigningKey } from '../src/evidence/signing-key.ts'
import { DESK, leave, PHONE, visitAs } from './as-person.ts'
import { launchBrowser } from './browser.ts'
import type { RunningDemo } from './running-demo.ts'
import { startDemo } from './running-demo.ts'

/**
 * The main job, as five people do it. Each step stands on the one before; what one of them left behind is
 * what the next one finds.
 */
let demo: RunningDemo
let browser: Browser
const WORDS = 'Well done to Amara Bello and Zofia Nowak, who ran for the county on Saturday.'
const MENDED = 'Well done to one of our pupils and Zofia Nowak, who ran for the county on Saturday.'

beforeAll(async () => {
  demo = await startDemo()
  browser = await launchBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

test('the headteacher authorises a member of staff for the school’s page', async () => {
  const visit = await visitAs(browser, demo, 'Mrs P. Nair', DESK)
  const { page } = visit
  await page.getByRole('link', { name: 'Accounts' }).click()
  const account = page.getByRole('region', { name: /^Facebook/ })
  await account.getByRole('button', { name: /Let somebody in/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Who', { exact: true }).selectOption({ label: 'Mrs K. Osei, Year 6 lead' })
  await dialog.getByLabel('Publish').check()
  await dialog.getByRole('button', { name: 'Let them in' }).click()
  await account.getByText('Mrs K. Osei').first().waitFor()
  await leave(visit)
})

test('a teacher suggests a post to the line manager, on a phone', async () => {
  const visit = await visitAs(browser, demo, 'Mr B. Lowe', PHONE)
  const { page } = visit
  await page.goto(`${demo.url}/suggest`)
  await page.getByLabel('What happened?').fill(WORDS)
  await page.getByRole('button', { name: 'Send to Mrs K. Osei' }).click()
  await page.waitForURL(`${demo.url}/`)
  await leave(visit)
})

test(
  'the manager makes it a draft, sees whose name may not be used, and mends it',
  { timeout: 90_000 },
  async () => {
    const visit = await visitAs(browser, demo, 'Mrs K. Osei', DESK)
    const { page } = visit
    await page.goto(`${demo.url}/suggestions`)
    await page
      .getByRole('button', { name: /Make it a draft/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: 'Write a post' }).waitFor()
    await page.getByRole('checkbox', { name: /Facebook/ }).check()
    await page.getByRole('button', { name: 'Start writing' }).click()
    const text = page.getByRole('textbox', { name: /Words of the post for Facebook/ })
    await text.waitFor()
    expect(await text.inputValue()).toBe(WORDS)
    const mark = page.getByRole('article', { name: /Mark 1/ })
    await mark.getByText(/Amara Bello/).waitFor()
    await mark.getByRole('button', { name: /one of our pupils/ }).click()
    await page.waitForFunction(words => document.querySelector('textarea')?.value === words, MENDED)
    await page.getByLabel('What kind of post is it?').selectOption({ label: 'Achievement' })
    const send = page.getByRole('button', { name: /^Send to / })
    await send.click()
    // It is sent once the page goes back to the list of posts.
    await page.waitForURL(`${demo.url}/posts`)
    await leave(visit)
  },
)

test(
  'the deputy decides in the headteacher’s place, and it stands on the page exactly once',
  { timeout: 120_000 },
  async () => {
    const visit = await visitAs(browser, demo, 'Mr G. Hughes', DESK)
    const { page } = visit
    const waiting = page.getByRole('listitem').filter({ hasText: 'Well done to one of our pupils' })
    await waiting.getByRole('link', { name: 'Look and decide' }).click()
    await page.getByLabel('Why?').fill('Good news, and nobody is named who said no.')
    await page.getByRole('button', { name: 'Approve and publish' }).click()
    await page.getByText(/undo/i).first().waitFor()
    await leave(visit)
    await expect.poll(() => timesOnPage(MENDED), { timeout: 60_000, interval: 1000 }).toBe(1)
    // A while later, after sweeps that look for work left over, it still stands there once.
    await new Promise(resolve => setTimeout(resolve, 12_000))
    expect(await timesOnPage(MENDED)).toBe(1)
    expect(await timesOnPage('Amara')).toBe(0)
  },
)

test('the headteacher stops all posting in one action; everybody reads it, and the chief executive lets it go on', async () => {
  const visit = await visitAs(browser, demo, 'Mrs P. Nair', PHONE)
  await visit.page.getByRole('button', { name: 'Stop all posting' }).click()
  const dialog = visit.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Stop it now' }).click()
  await dialog.getByText('Say why, in a few words.').waitFor()
  await dialog.getByLabel('Why?').fill('Sad news reached the school.')
  await dialog.getByRole('button', { name: 'Stop it now' }).click()
  const notice = visit.page.getByRole('region', { name: 'Posting is stopped' })
  await notice.getByText('Sad news reached the school.').waitFor()
  expect(await notice.getByRole('button').count()).toBe(0)
  await leave(visit)
  const teacher = await visitAs(browser, demo, 'Mr B. Lowe', PHONE)
  await teacher.page.getByText(/^Nothing is posted for Heron Lane/).waitFor()
  expect(await teacher.page.getByRole('button', { name: 'Stop all posting' }).count()).toBe(0)
  await leave(teacher)
  const chief = await visitAs(browser, demo, 'Mrs H. Ashworth', DESK)
  await chief.page.getByRole('button', { name: 'Let posts go out again' }).click()
  await chief.page.getByRole('region', { name: 'Posting is stopped' }).waitFor({ state: 'detached' })
  await leave(chief)
})

test('the governor takes an export away and verifies it with the school’s key, without a pupil’s name', async () => {
  const visit = await visitAs(browser, demo, 'Mr R. Bassett', DESK)
  const { page } = visit
  await page.getByRole('link', { name: 'Evidence' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download an export' }).click(),
  ])
  const file = join(demo.directory, 'export.jsonl')
  await download.saveAs(file)
  await leave(visit)
  const text = await readFile(file, 'utf8')
  expect(text).toContain('post.published')
  for (const name of ['Amara', 'Bello', 'Zofia', 'Nowak']) expect(text).not.toContain(name)
  const said: string[] = []
  const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) }
  expect(await evidenceCommand(['verify', file, '--key', await schoolKey()], io)).toBe(0)
  expect(said.join('\n')).toMatch(/^Whole, and signed by/)
  // A whole and valid key under the same name, of somebody else: whoever forges the file has one of these.
  const [name] = (await schoolKey()).split('+')
  const forged = formatVerificationKey(temporarySigningKey().verificationKey(name!))
  expect(await evidenceCommand(['verify', file, '--key', forged], io)).toBe(1)
})

async function timesOnPage(words: string): Promise<number> {
  const page = await (await fetch(`${demo.file.sandbox['facebook']}/heron-lane`)).text()
  return page.replaceAll('&#39;', "'").split(words).length - 1
}

/** The key as the school keeps it, from the headteacher. */
async function schoolKey(): Promise<string> {
  const { apiToken } = demo.file.people.find(person => person.name === 'Mrs P. Nair')!
  const answer = await fetch(`${demo.url}/api/v1/evidence/checkpoints`, {
    headers: { authorization: `Bearer ${apiToken}` },
  })
  return ((await answer.json()) as { key: string }).key
}

import { AxeBuilder } from '@axe-core/playwright'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { openSite, type Site } from './site.ts'

let folder: string
let site: Site
let browser: Browser
let context: BrowserContext | undefined
/** What the browser complained about, the security policy's refusals among it. */
let complaints: string[] = []

/** Building the gallery, unpacking and starting a browser took 12 s here, on two shared cores. */
const patient = 120_000

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copybook-gallery-'))
  site = await openSite(folder)
  browser = await openBrowser()
}, patient)

afterAll(async () => {
  await browser.close()
  await site.close()
  await rm(folder, { recursive: true, force: true })
}, patient)

afterEach(async () => {
  await context?.close()
})

async function open(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  context = await browser.newContext({
    viewport: { width, height: 844 },
    colorScheme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  complaints = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  return page
}

const go = async (page: Page, id: string) => {
  await page.goto(site.url(id))
  await page.waitForSelector('h1')
  // A page is as wide as its letters: those that stand in until the right ones are there may be wider.
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

const allPages = async (page: Page) => {
  await go(page, 'all')
  return page.locator('main li a').allTextContents()
}

/** What axe does not look for: one heading, at most one filled button, no sideways scroll. */
const shapeProblems = (page: Page) =>
  page.evaluate(() => {
    const headings = document.querySelectorAll('h1').length
    const filled = document.querySelectorAll('main .btn.primary').length
    return [
      headings === 1 ? '' : `${headings} h1`,
      filled <= 1 ? '' : `${filled} filled buttons`,
      document.documentElement.scrollWidth <= innerWidth ? '' : 'scrolls sideways',
    ].filter(problem => problem !== '')
  })

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe.each([
  [390, 'light'],
  [1280, 'dark'],
] as const)('every page at %i px, %s', (width, scheme) => {
  test(
    'has no axe violation, nothing inline, no sideways scroll, one h1 and at most one filled button',
    async () => {
      const page = await open(width, scheme)
      const ids = await allPages(page)
      expect(ids.length).toBeGreaterThan(25)
      const problems: string[] = []
      for (const id of ids) {
        await go(page, id)
        const { violations } = await new AxeBuilder({ page }).withTags(standard).analyze()
        for (const v of violations)
          problems.push(`${id}: ${v.id} at ${v.nodes.map(n => n.target.join(' ')).join(', ')}`)
        problems.push(...(await shapeProblems(page)).map(problem => `${id}: ${problem}`))
      }
      expect([...problems, ...complaints]).toEqual([])
    },
    patient * 5,
  )
})

test(
  'nothing scrolls sideways on a phone of 320 px',
  async () => {
    const page = await open(320)
    for (const id of await allPages(page)) {
      await go(page, id)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect({ id, sideways }).toEqual({ id, sideways: 0 })
    }
  },
  patient,
)

describe('the composer', () => {
  const field = 'textarea[aria-label^="Words of the post"]'

  test(
    'typing in the middle keeps the caret, and the marks move with their words',
    async () => {
      const page = await open(1280)
      await go(page, 'composer')
      await page.locator(field).evaluate((area: HTMLTextAreaElement) => {
        area.focus()
        area.setSelectionRange(4, 4)
      })
      await page.keyboard.type(' wet')
      const caret = await page.locator(field).evaluate((area: HTMLTextAreaElement) => area.selectionStart)
      expect(caret).toBe(8)
      expect(await page.locator('.mirror mark').allTextContents()).toEqual([
        '1Amara Bello',
        '207700 900142',
        '3reverse the cuts to school sport',
      ])
    },
    patient,
  )

  test(
    'a mark stands on the line that it means, and none covers another',
    async () => {
      const page = await open(1280)
      await go(page, 'composer')
      const boxesNow = () =>
        page.locator('.margin:first-child .mark').evaluateAll(marks =>
          marks.map(mark => {
            const pin = document.querySelector(`[data-pin="${(mark as HTMLElement).dataset['mark']}"]`)
            const box = mark.getBoundingClientRect()
            return { top: box.top, bottom: box.bottom, line: pin?.getBoundingClientRect().top ?? 0 }
          }),
        )
      // The margin is laid out once more when the fonts have come, so it is asked until it stands still.
      let boxes = await boxesNow()
      await expect
        .poll(
          async () => {
            const before = JSON.stringify(boxes)
            boxes = await boxesNow()
            return JSON.stringify(boxes) === before && Math.abs(boxes[0]!.top - boxes[0]!.line) < 4
          },
          { timeout: 10_000 },
        )
        .toBe(true)
      expect(boxes).toHaveLength(3)
      expect(boxes.every(box => box.top >= box.line - 1)).toBe(true)
      const covered = boxes.slice(1).filter((box, i) => box.top <= (boxes[i]?.bottom ?? 0))
      expect(covered).toEqual([])
    },
    patient,
  )

  test(
    'Alt+↓ goes to a mark, Alt+M mends it, and focus goes on to the next',
    async () => {
      const page = await open(1280)
      await go(page, 'composer')
      await page.locator(field).focus()
      await page.keyboard.press('Alt+ArrowDown')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('mark-name')
      await page.keyboard.press('Alt+m')
      await page.waitForFunction(() => document.activeElement?.id === 'mark-number')
      expect(await page.locator(field).inputValue()).toContain('Well done to one of our runners')
    },
    patient,
  )

  test(
    'Ctrl+Enter does the filled button, which goes to the first mark to mend',
    async () => {
      const page = await open(390)
      await go(page, 'composer')
      expect(await page.locator('main .btn.primary').innerText()).toContain('Mend mark 1 of 3')
      await page.locator(field).focus()
      await page.keyboard.press('Control+Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('mark-name')
    },
    patient,
  )

  test(
    'arrows move between channels; the tabs are one Tab stop',
    async () => {
      const page = await open(1280)
      await go(page, 'composer')
      await page.getByRole('tab', { name: /Facebook/ }).focus()
      await page.keyboard.press('ArrowRight')
      await page.waitForFunction(() => document.activeElement?.textContent?.includes('Instagram'))
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Add a channel')
    },
    patient,
  )

  test(
    'what is missing is said beside its field when the button is pressed, and focus goes there',
    async () => {
      const page = await open(390)
      await go(page, 'composer-empty')
      await page.locator(field).fill('Year 4 ran today.')
      await page.locator('main .btn.primary').click()
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true')
      const said = await page.evaluate(() => {
        const ids = document.activeElement?.getAttribute('aria-describedby') ?? ''
        return ids.split(' ').map(id => document.getElementById(id)?.textContent)
      })
      expect(said).toContain('Choose what kind of post it is. The policy allows only some kinds here.')
      expect(await page.locator(field).inputValue()).toBe('Year 4 ran today.')
    },
    patient,
  )
})

test(
  'a toast counts down, stops while it has focus, and Z undoes it',
  async () => {
    const page = await open(1280)
    await page.clock.install()
    await go(page, 'composer-empty')
    await page.locator('textarea[aria-label^="Words of the post"]').fill('Year 4 ran today.')
    await page.getByLabel('What kind of post is it?').selectOption('achievement')
    await page.locator('main .btn.primary').click()
    const seconds = page.locator('.toast b')
    await page.clock.runFor(3000)
    expect(await seconds.innerText()).toBe('7')
    await page.locator('[data-undo]').focus()
    await page.clock.runFor(60_000)
    expect(await seconds.innerText()).toBe('7')
    await page.keyboard.press('z')
    await page.clock.runFor(1000)
    expect(await page.locator('.toast').count()).toBe(0)
  },
  patient,
)

test(
  'a decision without a reason is not sent; with the error, what was chosen stays',
  async () => {
    const page = await open(390)
    await go(page, 'approval')
    await page.getByLabel(/Send it back/).check()
    const button = page.locator('main .btn.primary')
    expect(await button.innerText()).toBe('Send back to Mr Okafor')
    await button.click()
    const why = page.getByLabel('Why?')
    expect(await why.getAttribute('aria-invalid')).toBe('true')
    expect(await why.evaluate(el => el === document.activeElement)).toBe(true)
    expect(await page.getByLabel(/Send it back/).isChecked()).toBe(true)
  },
  patient,
)

test(
  'a dismissal asks for its reason in a dialog; Esc closes it and focus comes back',
  async () => {
    const page = await open(390)
    await go(page, 'approval')
    await page.getByRole('button', { name: 'This is no breach' }).click()
    await page.getByRole('dialog', { name: 'Why is this no breach?' }).waitFor()
    await page.getByRole('button', { name: 'Dismiss this mark' }).click()
    await page.getByText('Write why this is no breach. A governor may ask.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.textContent === 'This is no breach')
    expect(await page.getByRole('dialog').count()).toBe(0)
  },
  patient,
)

test(
  'the phone’s “More” opens the other places by keyboard',
  async () => {
    const page = await open(390)
    await go(page, 'home')
    await page.getByRole('button', { name: 'More' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Evidence' }).waitFor()
    expect(await page.getByRole('menuitem').allTextContents()).toEqual([
      'Register',
      'Accounts',
      'People',
      'Policy',
      'Evidence',
      'My account',
      'Sign out',
    ])
  },
  patient,
)

test(
  'somebody is found by name and picked by keyboard',
  async () => {
    const page = await open(1280)
    await go(page, 'composer')
    await page.getByText('Somebody is in it whose face is not to be seen').click()
    await page.getByLabel('Who is it?').fill('Zof')
    await page.getByRole('option', { name: /Zofia Novak/ }).waitFor()
    const { violations } = await new AxeBuilder({ page }).withTags(standard).analyze()
    expect(violations.map(v => v.id)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await page.getByLabel('Who is it?').inputValue()).toBe('')
  },
  patient,
)

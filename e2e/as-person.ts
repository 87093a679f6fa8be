import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { RunningDemo } from './running-demo.ts'

/** A phone: most of a school's people are on one, between two lessons. */
export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1280, height: 900 }

export interface Visit {
  page: Page
  context: BrowserContext
  /** What the browser itself complained of: nothing may. */
  complaints: string[]
}

/** Somebody of the demo, signed in by its page with the buttons, in a browser of their own. */
export async function visitAs(
  browser: Browser,
  demo: RunningDemo,
  name: string,
  viewport = DESK,
  /** Where else its person goes: a network’s own page. */
  also: readonly string[] = [],
): Promise<Visit> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    acceptDownloads: true,
    // A phone has no mouse.
    hasTouch: viewport === PHONE,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  // No pupil's data leaves the building: the browser asks this server and nobody else.
  await context.route('**/*', route => {
    const { origin } = new URL(route.request().url())
    if (origin === demo.url || origin === 'null' || also.includes(origin)) return route.continue()
    complaints.push(`asked ${origin}`)
    return route.abort()
  })
  await page.goto(`${demo.url}/demo`)
  await page.getByRole('button', { name: `Sign in as ${name}`, exact: true }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, context, complaints }
}

/** Ends a visit; what the browser complained of fails the test. */
export async function leave({ context, complaints }: Visit): Promise<void> {
  await context.close()
  expect(complaints).toEqual([])
}

import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Visit } from '../as-person.ts'
import { visitAs } from '../as-person.ts'
import { shown } from '../deciding.ts'
import type { RunningDemo } from '../running-demo.ts'
import { saidThere, type Said } from '../said-there.ts'
import type { Hands } from './hands.ts'

/** Moderates the pages of Heron Lane, and heads nothing. */
export const MODERATOR = 'Miss A. Rees'
export const HEAD = 'Mrs P. Nair'
/** Stands in for the headteacher, and moderates too. */
export const DEPUTY = 'Mr G. Hughes'
/** Leads safeguarding. */
export const LEAD = 'Mrs C. Whitlock'

/** The demo and the browser of a whole file: one start serves all that is tried in it. */
export interface Desk {
  demo: RunningDemo
  browser: Browser
}

/** The stand-in page on which these tests write. */
export const FACEBOOK = { channel: 'facebook', slug: 'heron-lane' } as const

interface Written {
  id: string
  comment: { author: { name: string | null } }
}

/** What somebody of the demo is answered by the API, with their own token. @throws with what the server said. */
export async function answerTo<Answer>(demo: RunningDemo, who: string, path: string): Promise<Answer> {
  const answer = await askAs(demo, who, path)
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Answer
}

export function askAs(demo: RunningDemo, who: string, path: string): Promise<Response> {
  const { apiToken } = demo.file.people.find(({ name }) => name === who)!
  return fetch(`${demo.url}/api/v1/${path}`, { headers: { authorization: `Bearer ${apiToken}` } })
}

/** What waits on somebody's desk, by its writer. */
export async function waitingFor(demo: RunningDemo, who: string): Promise<Map<string | null, string>> {
  const { items } = await answerTo<{ items: Written[] }>(demo, who, 'moderation/queue?limit=200')
  return new Map(items.map(({ id, comment }) => [comment.author.name, id]))
}

/** How many wait on somebody's desk, by the server's own count. */
export async function countFor(demo: RunningDemo, who: string): Promise<number> {
  const { counts } = await answerTo<{ counts: { byUrgency: Record<string, number> } }>(
    demo,
    who,
    'moderation/queue?limit=1',
  )
  return Object.values(counts.byUrgency).reduce((sum, count) => sum + count, 0)
}

/** Somebody writes it at the stand-in, and it comes to the desk of `who`. Its id there. */
export async function writeAndWait({ demo }: Desk, who: string, said: Said): Promise<string> {
  await saidThere(demo).write(said)
  let id: string | undefined
  await expect
    .poll(async () => (id = (await waitingFor(demo, who)).get(said.author)), {
      timeout: 60_000,
      interval: 500,
    })
    .toBeDefined()
  return id!
}

/** Somebody at their desk. */
export async function visitDesk(desk: Desk, who: string, { viewport }: Hands): Promise<Visit> {
  const visit = await visitAs(desk.browser, desk.demo, who, viewport)
  await visit.page.goto(`${desk.demo.url}/comments`)
  await visit.page.locator('[data-comment]').waitFor()
  return visit
}

/** Goes on from comment to comment, as a person does, until this one is in focus. */
export async function goTo(page: Page, hands: Hands, id: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    const here = await shown(page)
    if (here === id) return
    if (hands.viewport.width < 900) await page.getByRole('button', { name: 'Next', exact: true }).tap()
    else await page.keyboard.press('j')
    await expect.poll(() => shown(page), { interval: 20 }).not.toBe(here)
  }
  throw new Error(`The comment ${id} is not on the desk.`)
}

import { expect, test } from 'vitest'
import { leave, visitAs } from '../as-person.ts'
import { expectAccessible, expectNoViolation } from '../expect-accessible.ts'
import {
  answerTo,
  askAs,
  countFor,
  FACEBOOK,
  goTo,
  HEAD,
  LEAD,
  MODERATOR,
  visitDesk,
  waitingFor,
  writeAndWait,
} from './at-desk.ts'
import type { Desk } from './at-desk.ts'
import { hands } from './hands.ts'

/** What a moderator hands over is the safeguarding team's from then on, and nobody else's. */
export function safeguardingTests(at: () => Desk): void {
  test.each(hands)('a comment is handed to the safeguarding lead, $name', { timeout: 180_000 }, async by => {
    const desk = at()
    const { demo } = desk
    const author = `Ivy Marsh ${by.viewport.width}`
    const text = `Is there still room in the choir? (${by.viewport.width})`
    const id = await writeAndWait(desk, MODERATOR, { ...FACEBOOK, author, text })
    const before = await seenBy(desk, MODERATOR, author)
    expect(before).toMatchObject({ listed: true, queued: true, opened: 200, history: 200 })

    const moderator = await visitDesk(desk, MODERATOR, by)
    await goTo(moderator.page, by, id)
    await by.press(moderator.page, /^To Mrs C\. Whitlock/)
    const dialog = moderator.page.getByRole('dialog', { name: /Send it to Mrs C\. Whitlock/ })
    await by.choose(moderator.page, dialog.getByRole('checkbox'))
    await dialog.getByText(/Ring 101, or 999/).waitFor()
    await expectNoViolation(moderator.page)
    await by.choose(moderator.page, dialog.getByRole('checkbox'))
    await by.press(moderator.page, /^Send it now/)
    await moderator.page.getByText('The safeguarding team has it.').waitFor()
    await expect.poll(() => moderator.page.getByText(author).count()).toBe(0)
    await expectAccessible(moderator.page)

    // Gone from lists, counts and every address at once, for the moderator and for the headteacher too.
    const after = await seenBy(desk, MODERATOR, author, id)
    expect(after).toMatchObject({ listed: false, queued: false, opened: 404, history: 404 })
    expect(after.waiting).toBe(before.waiting - 1)
    expect(await seenBy(desk, HEAD, author, id)).toMatchObject({ listed: false, queued: false, opened: 404 })

    const lead = await visitAs(desk.browser, demo, LEAD, by.viewport)
    const { page } = lead
    await page.getByText('A safeguarding concern waits for you').first().waitFor()
    const caseId = await caseOf(desk, author)
    await page.goto(`${demo.url}/concerns/${caseId}`)
    await page.getByText(text).waitFor()
    await expectAccessible(page)
    await by.press(page, /^I have this/)
    await page.getByText(/Mrs C\. Whitlock has it since/).waitFor()
    await leave(lead)

    await moderator.page.goto(`${demo.url}/concerns/${caseId}`)
    await moderator.page.getByRole('heading', { name: 'There is nothing here for you' }).waitFor()
    // The browser tells of each answer that is no yes.
    expect(moderator.complaints.splice(0).filter(said => !said.includes('404'))).toEqual([])
    await leave(moderator)
  })
}

interface Listed {
  id: string
  author: { name: string | null }
}

/** What somebody is shown of a comment, by every way that leads to one. */
async function seenBy({ demo }: Desk, who: string, author: string, known?: string) {
  const { accounts } = await answerTo<{ accounts: { id: string; channel: string; name: string }[] }>(
    demo,
    who,
    'channels/list-accounts',
  )
  const account = accounts.find(({ channel, name }) => channel === 'facebook' && name.startsWith('Heron'))!
  const { comments } = await answerTo<{ comments: Listed[] }>(
    demo,
    who,
    `moderation/list-comments?accountId=${account.id}`,
  )
  const queue = await waitingFor(demo, who)
  const listed = comments.find(one => one.author.name === author)
  const id = known ?? queue.get(author) ?? ''
  const statusOf = async (path: string) => (await askAs(demo, who, `moderation/${path}?id=${id}`)).status
  return {
    listed: listed !== undefined,
    queued: queue.has(author),
    waiting: await countFor(demo, who),
    opened: await statusOf('show-comment'),
    history: await statusOf('author-history'),
  }
}

/** The case of what somebody wrote, as the safeguarding lead finds it. */
async function caseOf({ demo }: Desk, author: string): Promise<string> {
  const { cases } = await answerTo<{ cases: { id: string }[] }>(demo, LEAD, 'cases/list')
  for (const { id } of cases) {
    const { comments } = await answerTo<{ comments: Listed[] }>(
      demo,
      LEAD,
      `moderation/comments-of-case?caseId=${id}`,
    )
    if (comments.some(one => one.author.name === author)) return id
  }
  throw new Error(`No case holds what ${author} wrote.`)
}

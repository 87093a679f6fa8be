import { describe, expect, test } from 'vitest'
import { checkReply, type ReplyToCheck } from './check-reply.ts'
import { fillReply } from './fill-reply.ts'
import { changed, saw } from './testing/comment-with.ts'
import { dlptCompiled } from './testing/dlpt.ts'
import type { Fact } from './reading.ts'

const PAGE = 'https://www.larkrise.example/complaints/'
const places = { complaintsPage: PAGE, officePhone: '01632 960700', contact: 'our office', challenge: null }

const marks = (facts: readonly Fact[], more: Partial<ReplyToCheck> = {}, pack = dlptCompiled) =>
  checkReply(pack, {
    channel: 'facebook',
    reading: { text: 'Newt, newt and newt again.', facts, categories: [] },
    situation: 'question',
    toComplaint: false,
    complaintsPage: PAGE,
    ...more,
  })

describe('an answer', () => {
  test.each([
    ['a name', saw('name', 'full', { people: ['p1'] })],
    ['a stranger’s name', saw('stranger', 'private-person')],
    ['one child', saw('about-one-person', 'child')],
    ['one person', saw('about-one-person', 'somebody')],
  ])('[2.5-address-politely] does not go out with %s in it, whatever consent there is', (_what, fact) => {
    expect(marks([fact])).toEqual([
      expect.objectContaining({ clause: '2.5-address-politely', gap: 'G12', start: 0, end: 4, text: 'Newt' }),
    ])
  })

  test('[2.5-follow-complaints-policy] to a concern says where to complain, whatever the moderator calls it', () => {
    const clause = '2.5-follow-complaints-policy'
    expect(marks([], { situation: 'complaint' })).toMatchObject([{ clause, start: null }])
    expect(marks([], { toComplaint: true })).toMatchObject([{ clause }])
    expect(marks([])).toEqual([])
  })

  test('is marked for what is sure enough, by the lines of the pack', () => {
    const lax = changed(pack => {
      pack.moderation.replies.when = pack.moderation.replies.when.filter(({ signal }) => signal === 'name')
    })
    const facts = [saw('name', 'first', { score: 0.3 }), saw('about-one-person', 'child')]
    expect(marks(facts)).toHaveLength(1)
    expect(marks(facts, {}, lax)).toEqual([])
  })

  test('keeps the bans of posts that the pack names, with the clause of its channel, and may speak to one person', () => {
    const phone = saw('personal-information', 'phone')
    const called = saw('addressing', 'to-person')
    expect(marks([phone, called])).toMatchObject([{ rule: 'personal-information', gap: 'G56' }])
    expect(marks([called])).toEqual([])
  })

  test('has its marks in the order of its text, and what is missing last', () => {
    const facts = [saw('name', 'full', { start: 10, end: 14 }), saw('personal-information', 'phone')]
    const found = marks(facts, { toComplaint: true }).map(({ start }) => start)
    expect(found).toEqual([0, 10, null])
  })
})

describe('a template', () => {
  test('is filled with the school’s own details, or with the pack’s words', () => {
    const text = 'Ask {contact}: {officePhone}. {challenge}'
    expect(fillReply(dlptCompiled, 'facebook', text, places)).toBe(
      'Ask our office: 01632 960700. call our office',
    )
  })

  test('names a page where the channel takes no link, and leaves what it does not know', () => {
    expect(fillReply(dlptCompiled, 'youtube', 'Look: {complaintsPage}', places)).toBe('Look: see our website')
    expect(fillReply(dlptCompiled, 'facebook', 'Look: {complaintsPage} {other}', places)).toBe(
      `Look: ${PAGE} {other}`,
    )
  })
})

import { describe, expect, test } from 'vitest'
import { checkPost } from './check-post.ts'
import { compilePack } from './compile-pack.ts'
import { dlpt, dlptCompiled } from './testing/dlpt.ts'
import { postWith } from './testing/post-with.ts'

const nine = [
  ['alert', 'alerts'],
  ['reminder', 'reminders'],
  ['event', 'event-adverts'],
  ['vacancy', 'vacancies-volunteers'],
  ['newsletter', 'newsletter-links'],
  ['achievement', 'achievements'],
  ['activity', 'trips-events-photos'],
  ['greeting', 'greetings-festivals'],
  ['feedback', 'feedback-invites'],
] as const
const three = [
  ['promotional', 'promotional'],
  ['performance', 'performances'],
  ['educational', 'educational'],
] as const

const rows = [
  ...nine.map(([category, name]) => ({
    category,
    clause: `2.1-may-post-${name}`,
    channels: ['facebook', 'instagram'],
  })),
  ...nine.map(([category, name]) => ({ category, clause: `2.2-may-post-${name}`, channels: ['x'] })),
  ...three.map(([category, name]) => ({ category, clause: `2.3-may-post-${name}`, channels: ['youtube'] })),
  ...nine.map(([category, name]) => ({
    category,
    clause: `2.4-may-post-${name}`,
    channels: ['dojo', 'tapestry'],
  })),
]

/** The same policy, had it not listed this kind of post on these channels. */
function without(category: string, channels: readonly string[]) {
  const pack = structuredClone(dlpt)
  for (const channel of pack.channels) {
    if (channels.includes(channel.id))
      channel.categories = channel.categories.filter(c => c.category !== category)
  }
  return compilePack(pack)
}

test.each(rows.map(row => [row.clause, row] as const))(
  'a kind of post may go out because its clause lists it [%s]',
  (_, row) => {
    for (const channel of row.channels) {
      const post = postWith({ channel, category: row.category })
      const allowed = checkPost(dlptCompiled, post)
      expect(allowed).toMatchObject({ decision: 'publish', allowedBy: row.clause, category: row.category })

      const unlisted = checkPost(without(row.category, row.channels), post)
      expect(unlisted.decision).toBe('hold')
      expect(unlisted.findings).toMatchObject([{ rule: 'category-not-listed', gap: 'G22', decision: 'hold' }])
    }
  },
)

describe('what is on no list', () => {
  test.each(dlpt.channels.map(({ id }) => id))(
    'waits on %s for the headteacher, and is not refused',
    channel => {
      const { decision, category, allowedBy, findings } = checkPost(
        dlptCompiled,
        postWith({ channel, category: 'none' }),
      )
      expect({ decision, category, allowedBy }).toEqual({
        decision: 'hold',
        category: 'none',
        allowedBy: null,
      })
      expect(findings[0]?.leaves).toContain('dismissal')
    },
  )

  test('a film is no kind of post for Facebook, nor an alert for YouTube', () => {
    expect(checkPost(dlptCompiled, postWith({ category: 'promotional' })).decision).toBe('hold')
    expect(checkPost(dlptCompiled, postWith({ channel: 'youtube', category: 'alert' })).decision).toBe('hold')
  })

  test('without any kind the author is asked for one', () => {
    const { decision, findings } = checkPost(dlptCompiled, postWith({ category: null, readings: [] }))
    expect(decision).toBe('hold')
    expect(findings[0]).toMatchObject({
      message: 'Choose what kind of post this is.',
      mend: { kind: 'choose-category' },
    })
  })
})

describe('without a choice of the author', () => {
  const read = (channel: string, categories: { category: string; score: number }[]) =>
    checkPost(
      dlptCompiled,
      postWith({
        channel,
        category: null,
        readings: [{ place: 'text', media: null, reading: { text: '', facts: [], categories } }],
      }),
    )

  test('the likeliest kind that the channel lists counts', () => {
    const categories = [
      { category: 'performance', score: 0.6 },
      { category: 'activity', score: 0.3 },
      { category: 'none', score: 0.1 },
    ]
    expect(read('facebook', categories).category).toBe('activity')
    expect(read('youtube', categories).category).toBe('performance')
  })

  test('no kind at all counts when it is likelier than every listed one', () => {
    const categories = [
      { category: 'none', score: 0.6 },
      { category: 'activity', score: 0.4 },
    ]
    expect(read('facebook', categories)).toMatchObject({ category: 'none', decision: 'hold' })
  })

  test('a listed kind that is next to impossible does not count', () => {
    const categories = [
      { category: 'performance', score: 0.99995 },
      { category: 'activity', score: 0.00005 },
    ]
    expect(read('facebook', categories)).toMatchObject({ category: 'performance', decision: 'hold' })
  })
})

import { describe, expect, test } from 'vitest'
import { checkPost } from './check-post.ts'
import { dlptCompiled } from './testing/dlpt.ts'
import { factOf, postWith } from './testing/post-with.ts'
import type { Fact } from './reading.ts'
import type { PostToCheck } from './post-to-check.ts'

const sections = [
  { section: '2.1', channels: ['facebook', 'instagram'] },
  { section: '2.2', channels: ['x'] },
  { section: '2.4', channels: ['dojo', 'tapestry'] },
]
const bans: { name: string; rule: string; fact: Fact; notOnClosed?: true }[] = [
  { name: 'harmful-abusive', rule: 'harmful-or-abusive', fact: factOf('abuse', 'racist') },
  { name: 'political-statements', rule: 'political-statement', fact: factOf('politics', 'partisan') },
  { name: 'business-adverts', rule: 'business-advertisement', fact: factOf('business', 'advert') },
  {
    name: 'messages-to-individuals',
    rule: 'message-to-specific-person',
    fact: factOf('addressing', 'to-person'),
    notOnClosed: true,
  },
  {
    name: 'staff-personal-account-links',
    rule: 'staff-personal-account-link',
    fact: factOf('link', 'staff-personal'),
    notOnClosed: true,
  },
]
const rows = sections.flatMap(({ section, channels }) =>
  bans
    .filter(ban => section !== '2.4' || !ban.notOnClosed)
    .map(ban => ({ ...ban, clause: `${section}-will-not-post-${ban.name}`, channels })),
)

test.each(rows.map(row => [row.clause, row] as const))(
  'what the clause bans is refused under it, and nothing else is [%s]',
  (_, row) => {
    for (const channel of row.channels) {
      expect(checkPost(dlptCompiled, postWith({ channel })).decision).toBe('publish')
      const checked = checkPost(dlptCompiled, postWith({ channel, facts: [row.fact] }))
      expect(checked.decision).toBe('refuse')
      expect(checked.findings).toMatchObject([
        { rule: row.rule, clause: row.clause, gap: null, start: 0, end: 4 },
      ])
    }
  },
)

describe('names and photos', () => {
  const tagged = factOf('face', 'tagged', {
    people: ['p1'],
    media: 0,
    start: null,
    end: null,
    text: 'Face 1',
  })
  const named = factOf('name', 'full', { people: ['p1'] })
  const clauses = [
    ...sections.map(s => ({
      clause: `${s.section}-will-not-post-names-photos-without-consent`,
      channels: s.channels,
    })),
    { clause: '2.3-consent-before-identifying', channels: ['youtube'] },
  ]

  test.each(clauses.map(row => [row.clause, row] as const))(
    'a name and a photo each need a yes of their own on that channel [%s]',
    (_, row) => {
      for (const channel of row.channels) {
        const check = (more: Partial<PostToCheck>) => checkPost(dlptCompiled, postWith({ channel, ...more }))
        const bare = postWith({ channel, facts: [named] })
        const stopped = { rule: 'names-photos-without-consent', clause: row.clause }
        for (const answer of ['refused', 'withdrawn', 'protected'] as const) {
          expect(check({ ...bare, consent: () => answer })).toMatchObject({
            decision: 'refuse',
            findings: [stopped],
          })
        }
        expect(check({ ...bare, consent: () => 'unknown' })).toMatchObject({
          decision: 'hold',
          findings: [stopped],
        })
        expect(check({ ...bare, consent: () => 'given' }).decision).toBe('publish')

        const elsewhere: PostToCheck['consent'] = (_, asked, element) =>
          asked === channel && element === 'photo' ? 'refused' : 'given'
        expect(check({ ...bare, consent: elsewhere }).decision).toBe('publish')
        expect(check({ faces: [tagged], consent: elsewhere })).toMatchObject({
          decision: 'refuse',
          findings: [{ ...stopped, media: 0, start: null, end: null }],
        })
      }
    },
  )
})

describe('YouTube', () => {
  test('every link is refused, whatever it leads to [2.3-no-links]', () => {
    for (const is of ['own', 'shortener', 'unknown', 'donation']) {
      const { decision, findings } = checkPost(
        dlptCompiled,
        postWith({ channel: 'youtube', facts: [factOf('link', is, { text: 'www.hill.example' })] }),
      )
      expect(decision).toBe('refuse')
      expect(findings).toContainEqual(
        expect.objectContaining({ rule: 'youtube-link', clause: '2.3-no-links', gap: null }),
      )
    }
    expect(checkPost(dlptCompiled, postWith({ facts: [factOf('link', 'own')] })).decision).toBe('publish')
  })

  test('a film that nobody checked does not go public [2.3-private-until-checked]', () => {
    const request = [factOf('request', 'public-unchecked', { start: null, end: null, text: null })]
    expect(checkPost(dlptCompiled, postWith({ channel: 'youtube', request }))).toMatchObject({
      decision: 'refuse',
      findings: [{ clause: '2.3-private-until-checked', mend: { kind: 'keep-private' } }],
    })
    expect(checkPost(dlptCompiled, postWith({ request })).decision).toBe('publish')
  })

  // What stands around a film on its page is looked at by a person (`posts/assert-looked-at.ts`).
  test('a film whose words do not suit a school is stopped', () => {
    const facts = [factOf('age', 'unsuitable')]
    expect(checkPost(dlptCompiled, postWith({ channel: 'youtube', facts }))).toMatchObject({
      decision: 'refuse',
      findings: [{ rule: 'not-age-appropriate', clause: '2.3-surrounding-media-checked', gap: null }],
    })
  })

  test('the bans of 2.1 are its floor, shown as our default', () => {
    for (const fact of [
      factOf('abuse', 'sexist'),
      factOf('politics', 'partisan'),
      factOf('business', 'advert'),
    ]) {
      const { findings } = checkPost(dlptCompiled, postWith({ channel: 'youtube', facts: [fact] }))
      expect(findings).toMatchObject([{ gap: 'G03', decision: 'refuse' }])
    }
    const message = postWith({ channel: 'youtube', facts: [factOf('addressing', 'to-person')] })
    expect(checkPost(dlptCompiled, message).decision).toBe('publish')
  })
})

describe('every channel', () => {
  const all = ['facebook', 'instagram', 'x', 'dojo', 'tapestry', 'linkedin']

  test.each(all)('%s shows only what suits the ages of the school [2.5-age-appropriate-content]', channel => {
    const facts = [factOf('age', 'unsuitable')]
    expect(checkPost(dlptCompiled, postWith({ channel, facts }))).toMatchObject({
      decision: 'refuse',
      findings: [{ clause: '2.5-age-appropriate-content' }],
    })
    const doubtful = [factOf('age', 'borderline')]
    expect(checkPost(dlptCompiled, postWith({ channel, facts: doubtful })).decision).toBe('hold')
  })

  const held = (score: number, youngest?: number | null) => {
    const facts = [factOf('head', 'age', { score })]
    return checkPost(dlptCompiled, postWith({ facts, ...(youngest !== undefined && { youngest }) })).findings
  }

  test('the school’s ages say how much doubt is enough for a look (G51) [2.5-age-appropriate-content]', () => {
    const clause = '2.5-age-appropriate-content'
    for (const primary of [3, 4, 10]) {
      expect(held(0.495, primary)).toMatchObject([{ clause, decision: 'hold' }])
      expect(held(0.48, primary)).toEqual([])
    }
    for (const secondary of [11, 16]) {
      expect(held(0.495, secondary)).toEqual([])
      expect(held(0.5, secondary)).toMatchObject([{ clause, decision: 'hold' }])
    }
  })

  test('where the ages are not known, the youngest may be there (G51) [2.5-age-appropriate-content]', () => {
    for (const unknown of [null, undefined]) expect(held(0.495, unknown)).toHaveLength(1)
  })

  test('a closed channel is a publication too [1-private-spaces-still-covered]', () => {
    const named = [factOf('name', 'full', { people: ['p1'] })]
    const phone = [factOf('personal-information', 'phone', { text: '07700 900142' })]
    for (const channel of ['tapestry', 'dojo', 'facebook']) {
      const noYes = checkPost(dlptCompiled, postWith({ channel, facts: named, consent: () => 'unknown' }))
      expect(noYes.decision).toBe('hold')
      const withPhone = checkPost(dlptCompiled, postWith({ channel, facts: phone }))
      expect(withPhone.findings).toMatchObject([
        { decision: 'refuse', clause: '1-private-spaces-still-covered', gap: 'G56' },
      ])
    }
  })
})

describe('the differences between channels', () => {
  const message = [factOf('addressing', 'to-person')]
  const ownLink = [factOf('link', 'staff-personal')]

  test('Dojo and Tapestry have no ban on messages, and hold a staff link by our default', () => {
    for (const channel of ['dojo', 'tapestry']) {
      expect(checkPost(dlptCompiled, postWith({ channel, facts: message })).decision).toBe('publish')
      expect(checkPost(dlptCompiled, postWith({ channel, facts: ownLink }))).toMatchObject({
        decision: 'hold',
        findings: [{ gap: 'G04', decision: 'hold' }],
      })
    }
  })

  test('LinkedIn has the other four bans of 2.1, shown as our default', () => {
    const linkedin = { channel: 'linkedin' }
    expect(checkPost(dlptCompiled, postWith({ ...linkedin, facts: message })).decision).toBe('publish')
    expect(checkPost(dlptCompiled, postWith({ ...linkedin, facts: ownLink })).decision).toBe('publish')
    for (const fact of [
      factOf('abuse', 'threat'),
      factOf('politics', 'partisan'),
      factOf('business', 'advert'),
    ]) {
      expect(checkPost(dlptCompiled, postWith({ ...linkedin, facts: [fact] }))).toMatchObject({
        decision: 'refuse',
        findings: [{ gap: 'G02' }],
      })
    }
  })

  test('a related business may stand, because the clause itself says unless', () => {
    expect(checkPost(dlptCompiled, postWith({ facts: [factOf('business', 'related')] })).decision).toBe(
      'publish',
    )
    expect(checkPost(dlptCompiled, postWith({ facts: [factOf('business', 'possible')] })).decision).toBe(
      'hold',
    )
  })

  test('a political topic without a side is for a person to decide', () => {
    expect(checkPost(dlptCompiled, postWith({ facts: [factOf('politics', 'topic')] })).decision).toBe('hold')
  })

  test('a channel that the policy does not have is an error, not a publication', () => {
    expect(() => checkPost(dlptCompiled, postWith({ channel: 'tiktok' }))).toThrow('no channel "tiktok"')
  })
})

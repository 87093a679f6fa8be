import { describe, expect, test } from 'vitest'
import { dlpt } from './testing/dlpt.ts'

/** What the first policy must hold, so that a later edit of the file cannot lose it unseen. */
const rulesOf = (id: string) => dlpt.channels.find(channel => channel.id === id)?.rules ?? []
const ruleNames = (id: string) => rulesOf(id).map(entry => entry.rule)

describe('channels', () => {
  test('are the seven that section 2 lists, two of them closed, LinkedIn the trust’s own', () => {
    expect(dlpt.channels.map(({ id, kind, levels }) => `${id} ${kind} ${levels.join('+')}`)).toEqual([
      'facebook public school+trust',
      'instagram public school+trust',
      'x public school+trust',
      'youtube public school+trust',
      'dojo closed school+trust',
      'tapestry closed school+trust',
      'linkedin public trust',
    ])
  })

  test('Facebook, Instagram and X have the same rules under their own clauses', () => {
    expect(rulesOf('instagram')).toEqual(rulesOf('facebook'))
    expect(ruleNames('x')).toEqual(ruleNames('facebook'))
    const ownClauses = rulesOf('x').filter(entry => entry.clause.startsWith('2.2-'))
    expect(ownClauses).toHaveLength(7)
  })

  test('Dojo and Tapestry lack one ban wholly and have the other only by our default', () => {
    expect(rulesOf('tapestry').map(entry => entry.rule)).toEqual(ruleNames('dojo'))
    const lacking = ruleNames('facebook').filter(rule => !ruleNames('dojo').includes(rule))
    expect(lacking).toEqual(['image-style', 'message-to-specific-person'])
    expect(rulesOf('dojo').find(entry => entry.gap === 'G04')).toMatchObject({
      rule: 'staff-personal-account-link',
      atMost: 'hold',
    })
  })

  test('YouTube alone has the rules on links and on checking first', () => {
    for (const rule of ['youtube-link', 'unchecked-before-public']) {
      expect(dlpt.channels.filter(({ id }) => ruleNames(id).includes(rule)).map(({ id }) => id)).toEqual([
        'youtube',
      ])
    }
  })

  test('every channel stops names without consent, private details, and what hurts', () => {
    for (const { id } of dlpt.channels) {
      expect(ruleNames(id)).toEqual(
        expect.arrayContaining([
          'names-photos-without-consent',
          'personal-information',
          'harmful-or-abusive',
          'not-age-appropriate',
          'category-not-listed',
        ]),
      )
    }
  })
})

describe('rules', () => {
  test('are the twelve that `copybook check` answers with', () => {
    expect(dlpt.rules.map(rule => rule.id).toSorted()).toEqual([
      'business-advertisement',
      'category-not-listed',
      'harmful-or-abusive',
      'image-style',
      'message-to-specific-person',
      'names-photos-without-consent',
      'not-age-appropriate',
      'personal-information',
      'political-statement',
      'staff-personal-account-link',
      'unchecked-before-public',
      'youtube-link',
    ])
  })

  test('are all used by a channel, and all mends by a rule', () => {
    const used = new Set(dlpt.channels.flatMap(({ id }) => ruleNames(id)))
    expect(dlpt.rules.filter(rule => !used.has(rule.id))).toEqual([])
    const offered = new Set(dlpt.rules.flatMap(rule => rule.when.flatMap(when => when.mends)))
    expect(dlpt.mends.filter(mend => !offered.has(mend.id))).toEqual([])
  })

  test('say who decides or what to do, and nobody is told that somebody is protected', () => {
    const messages = [
      ...dlpt.rules.flatMap(rule => rule.when.map(when => when.message)),
      ...Object.values(dlpt.consent.messages).flatMap(sentences => Object.values(sentences)),
    ]
    for (const message of messages) expect(message).not.toMatch(/protect|court|care|adopt|safeguard/i)
  })

  test('leave every finding a way to go, and none about consent by a reason', () => {
    for (const when of dlpt.rules.flatMap(rule => rule.when).filter(when => when.decides !== 'publish')) {
      expect(when.leaves.length).toBeGreaterThan(0)
    }
    const consent = dlpt.rules.find(rule => rule.id === 'names-photos-without-consent')
    expect(consent?.when.flatMap(when => when.leaves)).not.toContain('dismissal')
  })
})

describe('settings and clocks', () => {
  test('are the defaults that the gaps name', () => {
    expect(dlpt.settings.approval).toBe('flagged-or-pupils')
    expect(dlpt.settings.publishing.undoSeconds).toBe(10)
    expect(dlpt.settings.authorisation.lasts).toBe('school-year')
    expect(dlpt.settings.consent.pupilVoiceAge).toBe(13)
    expect(dlpt.thresholds.strikes).toMatchObject({ count: 3, withinDays: 90, blockReviewMonths: 12 })
    expect(dlpt.thresholds.strikes.counts.map(({ reason }) => reason)).toEqual([
      'abuse',
      'not-age-appropriate',
    ])
    expect(dlpt.thresholds.strikes.atOnce.map(({ id }) => id)).toEqual([
      'threat',
      'grooming',
      'sexual-contact',
    ])
    expect(dlpt.thresholds.reviewReminderDays).toEqual([180, 90, 30, 0])
  })
})

import { describe, expect, test } from 'vitest'
import { changed, head, moderated, saw } from './testing/comment-with.ts'

const verdict = (...facts: Parameters<typeof moderated>[0]) => {
  const { action, labels, route } = moderated(facts)
  return [action, labels.map(({ label }) => label).join(' '), route]
}

test('a comment in which nothing was found is kept', () => {
  expect(moderated([])).toEqual({ action: 'keep', labels: [], route: 'none', findings: [] })
  expect(verdict(head('abusive', 0.49), head('spam', 0.1))).toEqual(['keep', '', 'none'])
})

describe('abuse and hate [2.5-delete-abusive]', () => {
  test.each([
    ['abusive', 'abusive'],
    ['racist', 'racist'],
    ['sexist', 'sexist'],
    ['homophobic', 'homophobic'],
    ['inflammatory', 'inflammatory'],
    ['swearing', ''],
    ['religious', ''],
    ['sexual', ''],
    ['transphobic', ''],
  ])('%s: for a look from its first mark on, for removal from its second, labelled "%s"', (is, label) => {
    expect(verdict(head(is, 0.5))).toEqual(['review', label, 'none'])
    expect(verdict(head(is, 0.79))).toEqual(['review', label, 'none'])
    expect(verdict(head(is, 0.8))).toEqual(['remove', label, 'none'])
  })

  test.each(['threat', 'ableist', 'body-shaming'])('%s: a kind of abuse is abusive where it is sure', is => {
    expect(verdict(head(is, 0.79))).toEqual(['review', '', 'none'])
    expect(verdict(head(is, 0.8))).toEqual(['remove', 'abusive', 'none'])
  })

  test('a word of the lists alone asks for a look, under no label: it may be quoted, or meant otherwise', () => {
    expect(verdict(saw('abuse', 'racist'))).toEqual(['review', '', 'none'])
    expect(verdict(saw('abuse', 'threat'))).toEqual(['review', '', 'none'])
    expect(verdict(saw('abuse', 'racist'), head('racist', 0.6))).toEqual(['review', 'racist', 'none'])
  })

  test('hate against a group is removed, whatever the group', () => {
    expect(verdict(head('identity-hate', 0.9))).toEqual(['remove', '', 'none'])
    expect(verdict(head('identity-hate', 0.9), head('racist', 0.6))).toEqual(['remove', 'racist', 'none'])
  })
})

test('spam and whoever plays the school [2.5-delete-spam]', () => {
  expect(verdict(head('spam', 0.85))).toEqual(['remove', 'spam', 'none'])
  expect(verdict(saw('link', 'shortener'))).toEqual(['review', 'spam', 'none'])
  expect(verdict(saw('author', 'imitation', { start: null, end: null }))).toEqual(['review', 'spam', 'none'])
})

test('private details are removed, doubtful ones looked at [2.5-delete-personal-info]', () => {
  expect(verdict(saw('personal-information', 'phone'))).toEqual(['remove', 'personal-info', 'none'])
  expect(verdict(saw('personal-information', 'postcode'))).toEqual(['remove', 'personal-info', 'none'])
  expect(verdict(saw('personal-information', 'phone', { score: 0.65 }))).toEqual([
    'review',
    'personal-info',
    'none',
  ])
  expect(verdict(saw('personal-information', 'health'))).toEqual(['review', 'personal-info', 'none'])
  // Also in a complaint: the number goes, the concern is answered.
  expect(verdict(saw('personal-information', 'phone'), head('complaint', 0.9))).toEqual([
    'remove',
    'personal-info',
    'complaint',
  ])
})

test('adverts and appeals for money [2.5-delete-commercial-donations]', () => {
  expect(verdict(head('commercial', 0.9))).toEqual(['remove', 'commercial', 'none'])
  expect(verdict(saw('business', 'advert'))).toEqual(['review', 'commercial', 'none'])
  expect(verdict(saw('business', 'related'))).toEqual(['keep', '', 'none'])
  expect(verdict(saw('link', 'donation'))).toEqual(['remove', 'donation', 'none'])
  // Cakes sold for a cause ask for money; they are no second label's advert.
  expect(verdict(saw('business', 'advert'), saw('donation', 'appeal'))).toEqual([
    'review',
    'donation',
    'none',
  ])
})

describe('criticism is answered, not removed [2.5-address-politely] [2.5-follow-complaints-policy]', () => {
  const concern = head('complaint', 0.7)

  test('a concern is kept and goes to those who answer complaints', () => {
    expect(verdict(concern)).toEqual(['keep', '', 'complaint'])
    expect(moderated([concern]).findings).toMatchObject([
      { ground: 'complaint', action: 'keep', clause: '2.5-follow-complaints-policy' },
    ])
  })

  test('a ground beside it, unless it is beyond doubt, is looked at only', () => {
    expect(verdict(concern, head('inflammatory', 0.9))).toEqual(['review', 'inflammatory', 'complaint'])
    expect(verdict(concern, head('abusive', 0.9))).toEqual(['review', 'abusive', 'complaint'])
  })

  test('a real complaint with plain abuse is removed, and still answered', () => {
    expect(verdict(concern, head('abusive', 0.97))).toEqual(['remove', 'abusive', 'complaint'])
  })

  test('an advert is no complaint', () => {
    expect(verdict(concern, head('spam', 0.97))).toEqual(['remove', 'spam', 'none'])
  })

  test('a trust may decide otherwise in its pack', () => {
    const pack = changed(({ settings }) => (settings.criticism.neverProposedForDeletion = false))
    expect(moderated([concern, head('abusive', 0.9)], pack).action).toBe('remove')
  })
})

describe('a child at risk [3-report-safeguarding-issues]', () => {
  test('is looked at in any case, and told to the safeguarding lead', () => {
    expect(verdict(head('safeguarding', 0.6))).toEqual(['review', '', 'safeguarding'])
  })

  test('comes before a complaint where it is sure', () => {
    expect(verdict(head('complaint', 0.9), head('safeguarding', 0.8))).toEqual(['review', '', 'safeguarding'])
    expect(verdict(head('complaint', 0.9), saw('safeguarding', 'harm'))).toEqual([
      'review',
      '',
      'safeguarding',
    ])
  })

  test('stands back before a complaint where it is in doubt, and is shown: somebody looks', () => {
    const facts = [head('complaint', 0.9), head('safeguarding', 0.79)]
    expect(verdict(...facts)).toEqual(['review', '', 'complaint'])
    expect(moderated(facts).findings.map(({ rule }) => rule)).toContain('safeguarding')
    // A doubt and a certainty together are a certainty.
    expect(verdict(...facts, saw('safeguarding', 'harm'))).toEqual(['review', '', 'safeguarding'])
  })

  test('does not keep abuse or a private number on the page', () => {
    expect(verdict(head('safeguarding', 0.6), head('threat', 0.9))).toEqual([
      'remove',
      'abusive',
      'safeguarding',
    ])
    expect(verdict(head('safeguarding', 0.6), saw('personal-information', 'phone'))).toEqual([
      'remove',
      'personal-info',
      'safeguarding',
    ])
  })
})

test('our own accounts are not judged, unless the pack says so', () => {
  const own = [saw('author', 'own'), head('commercial', 0.99), head('complaint', 0.9)]
  expect(moderated(own)).toEqual({ action: 'keep', labels: [], route: 'none', findings: [] })
  const pack = changed(({ moderation }) => (moderation.ownAccounts = 'judge'))
  expect(moderated(own, pack).action).not.toBe('keep')
})

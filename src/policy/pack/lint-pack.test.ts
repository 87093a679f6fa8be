import { describe, expect, test } from 'vitest'
import { smallPack, yamlOf } from '../testing/small-pack.ts'
import { readPack } from './read-pack.ts'

type Small = typeof smallPack

/** The problems of the small pack after a change, as "path: wrong; right". */
function problemsAfter(change: (pack: Small) => void): string[] {
  const copy = structuredClone(smallPack)
  change(copy)
  return readPack(yamlOf(copy)).problems.map(({ path, wrong, right }) => `${path}: ${wrong}; ${right}`)
}

const first = <T>(list: readonly T[]): T => {
  const [entry] = list
  if (entry === undefined) throw new Error('The small pack has lost what this test is about.')
  return entry
}

test('the small pack itself is without a problem', () => {
  expect(problemsAfter(() => {})).toEqual([])
})

describe('names that lead nowhere say which was meant', () => {
  const cases: [string, (pack: Small) => void, string][] = [
    ['rule', p => (first(first(p.channels).rules).rule = 'business-advertisment'), 'business-advertisement'],
    [
      'clause',
      p => (first(first(p.channels).categories).clause = '2.1-may-post-alert'),
      '2.1-may-post-alerts',
    ],
    [
      'clause',
      p => (first(p.channels).clause = '2-channel-facebook-instagrm'),
      '2-channel-facebook-instagram',
    ],
    ['kind of post', p => (first(first(p.channels).categories).category = 'alrt'), 'alert'],
    ['gap', p => (first(first(p.channels).rules).gap = 'G25'), 'G24'],
    ['section', p => (first(p.channels).section = '2.2'), '2.1'],
    ['control', p => (first(p.rules).control = 'busines-advertisement'), 'business-advertisement'],
    ['control', p => (first(p.clauses).control = 'acount-registry'), 'account-registry'],
    ['channel', p => (p.settings.publishing.privateFirst = ['facebok']), 'facebook'],
    ['mend', p => first(p.rules).when.at(-1)?.mends.splice(0, 1, 'drop-a-link'), 'drop-the-link'],
  ]
  test.each(cases)('%s', (what, change, meant) => {
    expect(problemsAfter(change).join('\n')).toMatch(
      new RegExp(`there is no ${what} ".*"; did you mean "${meant.replaceAll('.', '\\.')}"\\?`),
    )
  })
})

test('what stands twice', () => {
  const twice = problemsAfter(pack => {
    pack.clauses.push(first(pack.clauses))
    pack.gaps.push(first(pack.gaps))
  })
  expect(twice.join('\n')).toContain('"2-channel-facebook-instagram" stands twice; give each its own')
  expect(twice).toHaveLength(2)
})

test('two sections with one number are a warning, and the pack stays usable', () => {
  const copy = structuredClone(smallPack)
  copy.sections.push({ id: '2.1b', number: '2.1', title: 'Likes' })
  const { pack, problems } = readPack(yamlOf(copy))
  expect(pack).not.toBeNull()
  expect(problems).toMatchObject([{ level: 'warning', wrong: 'two sections print the number 2.1' }])
})

test('a clause is named after its section', () => {
  expect(problemsAfter(pack => (first(pack.clauses).section = '2.1')).join('\n')).toContain(
    'begin it with 2.1-',
  )
})

test('a clause waits for something known', () => {
  const wait = (control: string) => problemsAfter(pack => (first(pack.clauses).control = control))
  expect(wait('waits: networks')).toEqual([])
  expect(wait('waits: summer')).toEqual([
    'clauses[0].control: nothing is known as "summer"; it may wait for networks, moderation, pictures, personal use, governance, oversight',
  ])
})

test('a ban or a permission of the channel’s section that nothing puts into force', () => {
  const empty = problemsAfter(pack => {
    first(pack.channels).rules = []
    first(pack.channels).categories = []
  })
  expect(empty).toEqual([
    'channels[0].categories: "2.1-may-post-alerts" allows nothing here; list the kind of post that it allows',
    'channels[0].rules: "2.1-will-not-post-business-adverts" stops nothing here; list the rule that cites it',
  ])
})

test('another channel’s clause needs the gap by which it holds', () => {
  const borrowed = (gap: string | null) =>
    problemsAfter(pack => {
      const facebook = first(pack.channels)
      const rules = facebook.rules.map(entry => ({ ...entry, gap }))
      pack.channels.push({ ...facebook, id: 'linkedin', section: '2', rules, categories: [] })
    })
  expect(borrowed('G24')).toEqual([])
  expect(borrowed(null).join('\n')).toContain(
    'is another channel’s clause; cite a clause of 2, or name the gap',
  )
})

test('nobody can make a finding about consent one that is dismissed', () => {
  const when = (leaves: string[]) =>
    problemsAfter(pack =>
      Object.assign(first(first(pack.rules).when), { decides: 'consent-for-name', leaves }),
    )
  expect(when(['fact:consent', 'dismissal']).join('\n')).toContain('cannot be dismissed; take dismissal out')
  expect(when(['mend']).join('\n')).toContain('nothing says that a yes clears it; add "fact:consent"')
})

test('no pack publishes against a no', () => {
  for (const answer of ['refused', 'withdrawn', 'protected', 'mixed'] as const) {
    expect(problemsAfter(pack => Object.assign(pack.consent, { [answer]: 'publish' })).join('\n')).toContain(
      `consent.${answer}: "publish" does not fit`,
    )
  }
})

test('a sentence longer than twenty words', () => {
  const long = `${'word '.repeat(21).trim()}. Short.`
  expect(problemsAfter(pack => (first(first(pack.rules).when).message = long))).toEqual([
    'rules[0].when[0].message: a sentence has 21 words; say it in 20',
  ])
})

describe('dates', () => {
  test('a review stated after the longest cycle is a warning', () => {
    expect(problemsAfter(pack => (pack.policy.nextReview.due = '2028-01'))).toEqual([
      'policy.nextReview.due: the stated review is more than 24 months after the approval; the review counts as due by 2027-11-30',
    ])
  })

  test('a review before the approval, and a day where only the month is known, are errors', () => {
    expect(problemsAfter(pack => (pack.policy.nextReview.due = '2025-10')).join()).toContain(
      'before the approval',
    )
    expect(problemsAfter(pack => (pack.policy.approvedOn.date = '2025-11-03')).join()).toContain(
      '"2025-11-03" is not of precision month',
    )
  })
})

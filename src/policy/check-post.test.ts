import { describe, expect, test } from 'vitest'
import { checkPost } from './check-post.ts'
import { dlpt, dlptCompiled } from './testing/dlpt.ts'
import { factOf, postWith, readingOf } from './testing/post-with.ts'
import type { ConsentState, PostToCheck } from './post-to-check.ts'

const named = (text: string, people: string[], start = 0) =>
  factOf('name', 'first', { text, people, start, end: start + text.length })

const answers =
  (by: Record<string, ConsentState>): PostToCheck['consent'] =>
  person =>
    by[person] ?? 'unknown'

test('every finding rests on a clause that the pack has [1-aim-rules]', () => {
  const clauses = new Set(dlpt.clauses.map(clause => clause.id))
  const signals = new Set(dlpt.rules.flatMap(rule => rule.when.map(when => when.signal)))
  const facts = [...signals].flatMap(signal =>
    dlpt.rules
      .flatMap(rule => rule.when.filter(when => when.signal === signal))
      .flatMap(when => when.is.map(is => factOf(signal, is))),
  )
  for (const { id } of dlpt.channels) {
    const { findings } = checkPost(
      dlptCompiled,
      postWith({ channel: id, facts, category: 'none', consent: () => 'refused' }),
    )
    expect(findings.length).toBeGreaterThan(5)
    for (const finding of findings) expect(clauses).toContain(finding.clause)
  }
})

describe('a name that may be several people', () => {
  const check = (people: string[], consent: PostToCheck['consent']) =>
    checkPost(dlptCompiled, postWith({ facts: [named('Thea', people)], consent }))

  test('goes out when all of them said yes', () => {
    expect(check(['a', 'b'], answers({ a: 'given', b: 'given' })).decision).toBe('publish')
  })

  test('is refused when none of them did, for whatever reason', () => {
    expect(check(['a', 'b'], answers({ a: 'refused', b: 'withdrawn' })).decision).toBe('refuse')
    expect(check(['a', 'b'], answers({ a: 'protected', b: 'refused' })).decision).toBe('refuse')
  })

  test('waits for somebody to say who it is when they differ', () => {
    const { decision, findings } = check(['a', 'b'], answers({ a: 'given', b: 'refused' }))
    expect(decision).toBe('hold')
    expect(findings[0]?.message).toBe(
      '“Thea” may be somebody who may not be named on Facebook. Say who it is.',
    )
  })

  test('waits when nobody on the register is meant', () => {
    expect(check([], () => 'given').decision).toBe('hold')
  })
})

describe('the words of a mark', () => {
  test('a protected person reads exactly like one who said no', () => {
    const mark = (state: ConsentState) =>
      checkPost(dlptCompiled, postWith({ facts: [named('Thea', ['a'])], consent: () => state })).findings
    expect(mark('protected')).toEqual(mark('refused'))
    expect(mark('protected')).toEqual(mark('withdrawn'))
    expect(mark('protected')[0]?.message).toBe('“Thea” may not be named on Facebook. Take the name out.')
  })

  test('a long find is quoted short', () => {
    const text = 'www.a-very-long-address.example/with/a/path/that/goes/on'
    const post = postWith({ channel: 'youtube', facts: [factOf('link', 'unknown', { text })] })
    const { findings } = checkPost(dlptCompiled, post)
    expect(findings[0]?.message).toBe(
      'No links on YouTube. Drop “www.a-very-long-address.example/with/a/p…”.',
    )
    expect(findings[0]?.text).toBe(text)
  })

  test('words with a dollar sign or braces are quoted as they are', () => {
    const { findings } = checkPost(
      dlptCompiled,
      postWith({ channel: 'youtube', facts: [factOf('link', 'unknown', { text: '$& {channel}' })] }),
    )
    expect(findings[0]?.message).toBe('No links on YouTube. Drop “$& {channel}”.')
  })
})

describe('a mend', () => {
  const mendOf = (post: Partial<PostToCheck> & { facts: ReturnType<typeof factOf>[] }) =>
    checkPost(dlptCompiled, postWith({ consent: () => 'refused', ...post })).findings[0]?.mend

  test('fits whom it is about', () => {
    const facts = [named('Thea', ['a'])]
    expect(mendOf({ facts, roleOf: () => 'pupil' })?.replacement).toBe('one of our pupils')
    expect(mendOf({ facts, roleOf: () => 'staff' })?.replacement).toBe('a member of staff')
    expect(mendOf({ facts, roleOf: () => 'other' })?.replacement).toBe('somebody we know')
    expect(mendOf({ facts })?.replacement).toBe('somebody we know')
  })

  test('puts the office in the place of a private number, where the school has given one', () => {
    const facts = [factOf('personal-information', 'phone', { text: '07700 900142' })]
    expect(mendOf({ facts, school: { officePhone: '01632 960123' } })).toMatchObject({
      kind: 'replace',
      replacement: '01632 960123',
    })
    expect(mendOf({ facts })).toMatchObject({ kind: 'remove', replacement: '' })
  })
})

describe('where a mark stands', () => {
  test('marks in the text come in its order, then pictures and the whole post', () => {
    const facts = [named('Noah', ['b'], 20), named('Thea', ['a'])]
    const faces = [factOf('face', 'untagged', { media: 1, start: null, end: null })]
    const { findings } = checkPost(
      dlptCompiled,
      postWith({ facts, faces, category: 'none', consent: () => 'refused' }),
    )
    expect(findings.map(({ place, start, media }) => [place, start, media])).toEqual([
      ['text', 0, null],
      ['text', 20, null],
      ['picture', null, 1],
      ['post', null, null],
    ])
  })

  test('a find in alt text or in a picture points to the picture, not into the text', () => {
    const readings = [
      { place: 'alt-text' as const, media: 2, reading: readingOf([named('Thea', ['a'])]) },
      { place: 'text-in-picture' as const, media: 0, reading: readingOf([named('Noah', ['b'])]) },
    ]
    const { findings } = checkPost(dlptCompiled, postWith({ readings, consent: () => 'refused' }))
    expect(findings.map(({ start, end, media }) => [start, end, media])).toEqual([
      [null, null, 2],
      [null, null, 0],
    ])
  })

  test('its id stays when the text before it changes, and tells two of a kind apart', () => {
    const idsAt = (...starts: number[]) =>
      checkPost(
        dlptCompiled,
        postWith({ facts: starts.map(start => named('Thea', ['a'], start)), consent: () => 'refused' }),
      ).findings.map(finding => finding.id)
    expect(idsAt(0)).toEqual(idsAt(17))
    expect(new Set(idsAt(0, 17)).size).toBe(2)
    expect(idsAt(0, 17)[0]).toBe(idsAt(0)[0])
  })
})

test('a fact below the rule’s certainty decides nothing', () => {
  for (const [score, decision] of [
    [0.9, 'refuse'],
    [0.6, 'hold'],
    [0.2, 'publish'],
    [Number.NaN, 'publish'],
  ] as const) {
    expect(
      checkPost(dlptCompiled, postWith({ facts: [factOf('abuse', 'racist', { score })] })).decision,
    ).toBe(decision)
  }
})

test('a signal that no rule of the policy asks for decides nothing', () => {
  expect(checkPost(dlptCompiled, postWith({ facts: [factOf('spam', 'repeat')] })).decision).toBe('publish')
})

import { assert, asyncProperty, property, stringMatching, string, oneof, uniqueArray } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shown } from '../../../../sandbox/linkedin/little-text.ts'
import { systemClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import { linkedin } from './linkedin.ts'
import { fromLittleText, toLittleText } from './little-text.ts'
import { startStandInLinkedIn } from '../testing/stand-in-linkedin.ts'
import type { StandInLinkedIn } from '../testing/stand-in-linkedin.ts'

/** Any text, but with the signs that matter far more often than chance would have them. */
const anyText = oneof(string({ unit: 'grapheme' }), stringMatching(/^[\\|{}@[\]()<>#*_~ a-z0-9é\n]{0,40}$/))

describe('little text', () => {
  test.each([
    ['Sports day (Friday)', 'Sports day \\(Friday\\)'],
    ['a_b * c ~ d', 'a\\_b \\* c \\~ d'],
    ['Well done #Year6!', 'Well done #Year6!'],
    ['#Year6\n#Year5', '#Year6\n#Year5'],
    ['We are #1', 'We are #1'],
    ['C# and # 1', 'C\\# and \\# 1'],
    ['https://oakfield.example/a_b#top', 'https://oakfield.example/a\\_b\\#top'],
    ['office@oakfield.example', 'office\\@oakfield.example'],
    ['C:\\Users', 'C:\\\\Users'],
    ['#sports_day', '#sports\\_day'],
  ])('%j is written as %j', (text, little) => {
    expect(toLittleText(text)).toBe(little)
  })

  test('a reader sees what was written, whatever it is', () => {
    assert(
      property(anyText, text => {
        expect(shown(toLittleText(text))).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test('what comes back is read as what was written', () => {
    assert(
      property(anyText, text => {
        expect(fromLittleText(toLittleText(text))).toBe(text)
      }),
      { numRuns: 2000 },
    )
    expect(fromLittleText('Well done {hashtag|\\#|Year6}, \\(all\\)')).toBe('Well done #Year6, (all)')
    expect(fromLittleText('Thanks @[Elm \\(Grove\\)](urn:li:organization:7)!')).toBe('Thanks Elm (Grove)!')
  })
})

describe('on the stand-in', () => {
  let standIn: StandInLinkedIn
  beforeAll(async () => void (standIn = await startStandInLinkedIn()), 30_000)
  afterAll(() => standIn.stop())

  test('every post shows what was written, and is found again by it', async () => {
    const http = createHttpOut({ allow: [standIn.origin] })
    const connector = linkedin({ http, clock: systemClock, origin: standIn.origin, site: standIn.origin })
    const account = await standIn.makeAccount({ name: 'Oakfield Primary', slug: 'oakfield' })
    const readable = anyText.filter(text => text.trim() !== '' && toLittleText(text).length <= 3000)
    const texts = uniqueArray(readable, { minLength: 5, maxLength: 10, selector: text => text.trim() })
    let round = 0
    await assert(
      asyncProperty(texts, async some => {
        round += 1
        for (const [at, text] of some.entries()) {
          // Its own words, so that no two posts of the run are twins.
          const content = { text: `${text} ${round} ${at}`, link: null, pictures: [] }
          const since = systemClock.now()
          const published = await connector.publish({ account, content, idempotencyKey: 'k' })
          const [post] = await standIn.posts(account)
          expect(post?.shown).toBe(content.text)
          const found = await connector.reconcile({ account, content, since })
          expect(found).toHaveProperty('remoteId', published.kind === 'published' ? published.remoteId : '')
        }
      }),
      { numRuns: 6 },
    )
  })
})

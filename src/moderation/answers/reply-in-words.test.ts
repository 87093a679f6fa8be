import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReply } from '../../signals/read-text.ts'
import { larkrise, world } from '../../signals/testing/school.ts'
import { checkReply, type ReplyToCheck } from '../../policy/check-reply.ts'
import { fillReply } from '../../policy/fill-reply.ts'
import { dlptCompiled } from '../../policy/testing/dlpt.ts'

const PAGE = 'https://www.larkrise.example/complaints/'
const { templates } = dlptCompiled.pack.moderation.replies
const places = {
  complaintsPage: PAGE,
  officePhone: larkrise.phones[0]!,
  contact: 'our office',
  challenge: null,
}

const marks = (text: string, more: Partial<ReplyToCheck> = {}) =>
  checkReply(dlptCompiled, {
    channel: 'facebook',
    reading: readReply(text, world, 'Ottoline Brack'),
    situation: 'question',
    toComplaint: false,
    complaintsPage: PAGE,
    ...more,
  })
const rules = (text: string, more: Partial<ReplyToCheck> = {}) => marks(text, more).map(({ rule }) => rule)

describe('an answer', () => {
  test.each([
    ['Nadia Brookfield has settled in well.', 'Nadia Brookfield'],
    ['Please speak to Mrs Marchbank about it.', 'Mrs Marchbank'],
    ['Your son was never alone.', 'Your son'],
    ['We have talked with her at length.', 'her'],
    ['Thank you, Ottoline.', 'Ottoline'],
    ['thank you ottoline brack', 'ottoline brack'],
  ])('[2.5-address-politely] names nobody and tells nothing of a child: "%s"', (text, words) => {
    expect(marks(text)).toEqual([
      expect.objectContaining({ text: words, clause: '2.5-address-politely', gap: 'G12' }),
    ])
  })

  test('[2.5-address-politely] is no place for a name even with a yes to it, nor for one not on the register', () => {
    expect(rules('Thank you to Daniel Hartley for asking.')).toContain('reply-stranger')
  })

  test('[2.5-follow-complaints-policy] to a concern says where to complain', () => {
    const cold = 'Thank you for telling us. We look into it.'
    expect(marks(cold, { situation: 'complaint' })).toEqual([
      expect.objectContaining({
        rule: 'reply-complaints',
        clause: '2.5-follow-complaints-policy',
        start: null,
      }),
    ])
    // What the moderator calls it changes nothing where the comment raises a concern.
    expect(rules(cold, { situation: 'thanks', toComplaint: true })).toEqual(['reply-complaints'])
    expect(rules(`${cold} See www.larkrise.example/complaints`, { situation: 'complaint' })).toEqual([])
  })

  test('[2.5-follow-complaints-policy] names the procedure where there is no page, or no link may stand', () => {
    const named = 'Thank you. Our complaints procedure is on our website.'
    expect(rules(named, { toComplaint: true })).toEqual(['reply-complaints'])
    expect(rules(named, { toComplaint: true, complaintsPage: null })).toEqual([])
    expect(rules(named, { toComplaint: true, channel: 'youtube' })).toEqual([])
  })

  test('may speak to one person, which a post may not (G12), and keeps the other bans of its channel', () => {
    expect(rules('Thank you so much for asking, can you call us please?')).toEqual([])
    expect(rules('Vote Labour on Thursday and all will be well.')).toEqual(['political-statement'])
    expect(rules('Ring me on 07700 900123.')).toEqual(['personal-information'])
    expect(rules('You are a stupid idiot.')).toContain('harmful-or-abusive')
    expect(rules('See www.larkrise.example', { channel: 'youtube' })).toEqual(['youtube-link'])
  })

  test('whatever is typed, never throws, and each mark is where it says', () => {
    const word = fc.constantFrom(
      'Nadia',
      'Osei',
      'your',
      'son',
      'her',
      'https://x.example',
      '07700 900123',
      '​',
    )
    const text = fc
      .array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 12 })))
      .map(all => all.join(' '))
    const misplaced = (typed: string) =>
      marks(typed, { toComplaint: true }).filter(
        ({ start, end, text: words }) => start !== null && typed.slice(start, end!) !== words,
      )
    fc.assert(
      fc.property(text, typed => {
        expect(misplaced(typed)).toEqual([])
      }),
    )
  })
})

describe.each(dlptCompiled.pack.channels.map(({ id }) => id))('on %s', channel => {
  test.each(templates.map(template => [template.id, template] as const))(
    'the template “%s” may go out as it stands, with the school’s details and without',
    (_id, { text, situation }) => {
      for (const some of [
        places,
        { complaintsPage: null, officePhone: null, contact: null, challenge: null },
      ]) {
        const filled = fillReply(dlptCompiled, channel, text, some)
        expect(filled).not.toContain('{')
        expect(filled.length).toBeLessThanOrEqual(280)
        expect(marks(filled, { channel, situation, complaintsPage: some.complaintsPage }), filled).toEqual([])
      }
    },
  )
})

import { describe, expect, test } from 'vitest'
import { factsOf, seen, values } from './testing/school.ts'

const kinds = (text: string) => values(text, 'link')

test.each([
  ['See www.larkrise.example/dates.', 'own'],
  ['See larkrise.example', 'own'],
  ['See https://news.larkrise.example/a?b=c', 'own'],
  ['Follow @larkriseprimary', 'own'],
  ['Give at https://www.justgiving.com/larkrise', 'donation'],
  ['More: bit.ly/3xYz', 'shortener'],
  ['All links: linktr.ee/somebody', 'shortener'],
  ['On facebook.com/combevillage', 'social-profile'],
  ['Seen on etsy.com/listing/1', 'business'],
  ['Read museum.org.uk', 'unknown'],
  ['find us at bargains dot com', 'unknown'],
  ['login-help[.]top wants your card', 'unknown'],
  ['join chat.whatsapp.com/AbC', 'social-profile'],
  ['see t.me/somebody', 'social-profile'],
  ['back me on kickstarter.com/p', 'donation'],
  ['vinted.co.uk/member/1', 'business'],
])('%s', (text, kind) => {
  expect(kinds(text)).toEqual([kind])
})

describe('accounts of staff', () => {
  test.each(['@mrwilk_makes', 'instagram.com/tomaszwilk.runs', '@wilk_outdoors'])(
    '%s is made of a staff name',
    account => {
      expect(kinds(`Pictures: ${account}`)).toContain('staff-personal')
    },
  )

  test('what stands beside it says whose it is', () => {
    expect(kinds('More on Mrs Marchbank’s page, @the_quilting_hen')).toEqual(['staff-personal'])
    expect(kinds('She sells them on her own page @the_quilting_hen')).toEqual(['staff-personal'])
    expect(seen('Clips are on Mr Wilk’s TikTok', 'link')).toEqual(['staff-personal | Mr Wilk’s TikTok | s2'])
  })

  test('an account that looks like ours but is not listed is a profile', () => {
    expect(kinds('Follow @larkrise_woodland')).toEqual(['social-profile'])
  })
})

test('an account that spells a pupil names them', () => {
  expect(seen('Over to @chiaravandermeer', 'name')).toEqual(['handle | @chiaravandermeer | p8'])
})

test('a link ends before the punctuation of the sentence', () => {
  expect(factsOf('(see museum.org.uk/a).', 'link')[0]!.text).toBe('museum.org.uk/a')
})

test('file names, times and initials are no links', () => {
  expect(kinds('At 9.30 we open report.docx, e.g. page 2.')).toEqual([])
})

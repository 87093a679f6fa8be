import { describe, expect, test } from 'vitest'
import { commentFrom, numberOf, writerOf } from './incoming.ts'

const place = {
  account: { remoteId: 'urn:li:organization:1', name: 'Oakfield', token: 't' },
  post: 'urn:li:share:9',
  permalink: (urn: string) => `https://www.linkedin.com/feed/update/${urn}/`,
}
const urn = 'urn:li:comment:(urn:li:activity:10,20)'
const element = {
  commentUrn: urn,
  actor: 'urn:li:person:P',
  created: { time: 1000 },
  lastModified: { time: 2000 },
  message: { text: 'Lovely', attributes: [] },
}

describe('a comment as LinkedIn gives it', () => {
  test('in the form of its Comments API and in that of the published schema', () => {
    const { comment, times } = commentFrom(element, place)
    expect(times).toEqual({ urn, written: 1000, changed: 2000 })
    expect(comment).toMatchObject({ remoteId: urn, text: 'Lovely', writtenAt: new Date(1000) })
    const { commentUrn: id, ...rest } = element
    expect(commentFrom({ ...rest, id, message: 'Lovely' }, place).comment).toEqual(comment)
  })

  test('with a picture tells that there is one, and no address', () => {
    const content = [{ type: 'IMAGE', url: 'https://media.example/1' }]
    expect(commentFrom({ ...element, message: {}, content }, place).comment).toMatchObject({
      text: '',
      attachments: [{ kind: 'photo', url: null }],
    })
  })

  test.each([
    { ...element, commentUrn: undefined },
    { ...element, commentUrn: 'urn:li:comment:7' },
    { ...element, created: undefined },
    { ...element, created: { time: 'now' } },
    { ...element, lastModified: { time: 'now' } },
  ])('%j is not passed over in silence', broken => {
    expect(() => commentFrom(broken, place)).toThrow('LinkedIn is not working')
  })
})

test('a writer is a URN, and a name only where it is our own page', () => {
  const name = (actor: unknown) => writerOf(actor, place.account).name
  expect(name('urn:li:organization:1')).toBe('Oakfield')
  expect(name('urn:li:organization:2')).toBe('A LinkedIn page')
  expect(name('urn:li:person:P')).toBe('A LinkedIn member')
  expect(writerOf(undefined, place.account).remoteId).toBeNull()
})

test('the number of a comment comes from its URN and from nothing else', () => {
  expect(numberOf(urn)).toBe('20')
  for (const other of ['20', '', 'urn:li:comment:(..,20)', 'urn:li:comment:(urn:li:activity:1,2x)']) {
    expect(() => numberOf(other)).toThrow(RangeError)
  }
})

import { describe, expect, test } from 'vitest'
import { facesOf, inPicture } from './picture-facts.ts'

const faces = (description: string, people: string[] = []) =>
  facesOf({ kind: 'image', description, people, text_in_image: '' }, 2, id =>
    id === 'a1' ? 'Ana Field' : null,
  ).map(fact => fact.is)

test('each person tagged is a face', () => {
  const facts = facesOf(
    { kind: 'image', description: 'two girls on a wall', people: ['a1', 'zz'], text_in_image: '' },
    2,
    id => (id === 'a1' ? 'Ana Field' : null),
  )
  expect(facts.map(fact => [fact.is, fact.text, fact.media, fact.people])).toEqual([
    ['tagged', 'Ana Field', 2, ['a1']],
    ['tagged', 'Somebody', 2, ['zz']],
  ])
})

describe('people whom nobody tagged [2.1-will-not-post-names-photos-without-consent]', () => {
  test.each(['a woman with a spade', 'forty pupils, faces clear, nobody tagged', 'portrait of an old man'])(
    '%s',
    description => {
      expect(faces(description)).toEqual(['untagged'])
    },
  )

  test('somebody else can be recognised behind those tagged', () => {
    expect(faces('a girl in front, two boys recognisable behind her', ['a1'])).toEqual(['tagged', 'untagged'])
  })

  test.each([
    'an empty hall',
    'three pupils from behind',
    'hands at a keyboard',
    'children, nobody recognisable',
    'a bowl of soup',
    'painting of a man',
  ])('%s shows nobody', description => {
    expect(faces(description)).toEqual([])
  })
})

test('facts of a picture have no place in the text', () => {
  const fact = {
    signal: 'name',
    is: 'full',
    score: 1,
    start: 3,
    end: 6,
    media: null,
    text: 'Ana',
    people: [],
    why: '',
  }
  expect(inPicture([fact], 1)).toEqual([{ ...fact, start: null, end: null, media: 1 }])
})

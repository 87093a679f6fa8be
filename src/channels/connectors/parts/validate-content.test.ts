import { describe, expect, test } from 'vitest'
import type { Capabilities, Content, Limits } from '../connector.ts'
import { facebook } from '../facebook/facebook.ts'
import { FixedClock } from '../../../platform/clock.ts'
import { filmInMemory } from './film-in-memory.ts'
import { validateContent } from './validate-content.ts'

const http = { request: () => Promise.reject(new Error('validate must not call')) }
const { capabilities } = facebook({
  http,
  clock: new FixedClock('2026-11-24'),
  origin: 'https://graph.facebook.com',
})
const limits: Limits = {
  pace: null,
  textLength: 10,
  pictures: { count: 1, bytes: 2 * 1024 * 1024, types: ['image/jpeg'], altTextLength: 5 },
}

const problems = (
  content: Partial<Content>,
  declared: { capabilities?: Capabilities; limits?: Limits } = {},
) =>
  validateContent(
    { text: 'a', link: null, pictures: [], ...content },
    { name: 'Facebook', capabilities, limits, ...declared },
  ).map(({ field, message }) => [field, message])

const picture = { bytes: new Uint8Array(1), type: 'image/jpeg', altText: 'tree' } as const

describe('what is wrong, and what would be right', () => {
  test('of a text', () => {
    expect(problems({ text: '' })).toEqual([['text', 'Write a text or add a picture.']])
    expect(problems({ text: 'x'.repeat(13) })).toEqual([
      ['text', 'Facebook takes 10 characters. Shorten the text by 3.'],
    ])
    expect(problems({ text: '', link: 'https://oakfield.example' })).toEqual([])
  })

  test('of a film where the network gets none from us', () => {
    const film = {
      file: filmInMemory(new Uint8Array(1)),
      type: 'video/mp4',
      title: '',
      captions: null,
    } as const
    expect(problems({ film: { ...film, madeForChildren: false } })).toEqual([
      ['film', 'Copybook posts no films on Facebook. Remove the film.'],
    ])
  })

  test('of pictures', () => {
    expect(problems({ pictures: [picture, picture, picture] })).toEqual([
      ['pictures', 'Facebook takes 1 pictures. Remove 2.'],
    ])
    expect(problems({ pictures: [{ ...picture, bytes: new Uint8Array(2 * 1024 * 1024 + 1) }] })).toEqual([
      ['pictures.0', 'Picture 1 is over 2 MB. Choose a smaller one.'],
    ])
    expect(problems({ pictures: [{ ...picture, altText: '' }] })).toEqual([
      ['pictures.0', 'Picture 1 needs a description for people who cannot see it.'],
    ])
    expect(problems({ pictures: [{ ...picture, altText: 'a tall tree' }] })).toEqual([
      ['pictures.0', 'The description of picture 1 is over 5 characters. Shorten it.'],
    ])
    expect(problems({ pictures: [{ ...picture, type: 'image/png' }] })).toEqual([
      ['pictures.0', 'Picture 1 is of a type that Facebook does not take. Choose another.'],
    ])
  })

  test('of pictures where there can be none', () => {
    expect(problems({ pictures: [picture] }, { limits: { ...limits, pictures: null } })).toEqual([
      ['pictures', 'Facebook takes no pictures. Remove them.'],
    ])
  })

  test('all of it at once', () => {
    const pictures = [{ ...picture, altText: '', type: 'image/png' } as const, picture]
    expect(problems({ text: 'x'.repeat(11), pictures })).toHaveLength(4)
  })
})

import { expect, test } from 'vitest'
import { checkPost } from './check-post.ts'
import { compilePack } from './compile-pack.ts'
import { dlpt, dlptCompiled } from './testing/dlpt.ts'
import { factOf, postWith } from './testing/post-with.ts'

const ali = factOf('name', 'first', { text: 'Ali', people: ['ali-b', 'ali-d'] })
const tagged = (...people: string[]) =>
  factOf('face', 'tagged', { people, media: 0, start: null, end: null, text: null })
const consent = (person: string) => (person === 'ali-b' ? ('refused' as const) : ('given' as const))
const decide = (faces = [] as ReturnType<typeof tagged>[]) =>
  checkPost(dlptCompiled, postWith({ facts: [ali], faces, consent })).decision

test('of two with one name, the one in the picture is meant (G57)', () => {
  expect(decide([tagged('ali-d')])).toBe('publish')
})

test('without a picture of either it is open, and one no holds it', () => {
  expect(decide()).toBe('hold')
  expect(decide([tagged('somebody-else')])).toBe('hold')
})

test('with both in the picture both are meant, and the one who said no is not shown either', () => {
  expect(decide([tagged('ali-d'), tagged('ali-b')])).toBe('refuse')
})

test('who is meant alone is meant whoever is pictured', () => {
  const only = { ...ali, people: ['ali-b'] }
  const { decision } = checkPost(dlptCompiled, postWith({ facts: [only], faces: [tagged('ali-d')], consent }))
  expect(decision).toBe('refuse')
})

test('a trust that chose everybody hears every no', () => {
  const names = { ...dlpt.settings.names, sharedName: 'everybody' as const }
  const pack = compilePack({ ...dlpt, settings: { ...dlpt.settings, names } })
  expect(checkPost(pack, postWith({ facts: [ali], faces: [tagged('ali-d')], consent })).decision).toBe('hold')
})

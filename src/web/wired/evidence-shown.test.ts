import { expect, test } from 'vitest'
import { entryOf, linesOf, readNote, shortCode } from './evidence-shown.ts'

const now = '2026-11-24T12:00:00Z'
const listed = {
  index: 7,
  state: 'open' as const,
  date: '2026-11-24',
  sentence: 'Mrs Nair let a post out.',
  at: '2026-11-24T11:52:00.000Z',
  kind: 'post.decided',
  actor: { name: 'Mrs Nair', role: 'headteacher' },
  subject: { kind: 'variant', id: 'v' },
  erasedBy: null,
}

test('who did it stands before what they did, by today’s clock', () => {
  expect(entryOf(listed, 7, now)).toMatchObject({
    who: 'Mrs Nair',
    what: 'let a post out.',
    when: '11:52',
    open: true,
  })
})

test('an entry that is erased or withheld names nobody', () => {
  const erased = { ...listed, state: 'erased' as const, sentence: 'Erased.', at: null, actor: null }
  expect(entryOf(erased, null, now)).toMatchObject({ who: null, what: 'Erased.', when: '24 Nov' })
})

test('a run of what others may read is one line that says which they are; a single one stays itself', () => {
  const withheld = (index: number) => ({
    ...listed,
    index,
    state: 'withheld' as const,
    sentence: 'For other readers.',
    at: null,
    actor: null,
  })
  const lines = linesOf([withheld(9), withheld(8), withheld(7), listed, withheld(5)], null, now)
  expect(lines.map(({ what }) => what)).toEqual([
    '3 entries for other readers, 7 to 9. Their proofs are here.',
    'let a post out.',
    'For other readers.',
  ])
})

test('codes are shown as hexadecimal, their first figures', () => {
  expect(shortCode('q80=', 4)).toBe('abcd')
  expect(shortCode('', 4)).toBe('')
})

test('of a signed note its sum and its signer are read', () => {
  const note = 'fenland.example\n12\nq83vEjRWeJA=\n\n— fenland.example+1a2b Zm9v\n'
  expect(readNote(note)).toEqual({ sum: 'abcdef1234567890', signer: 'fenland.example+1a2b' })
  expect(readNote('')).toEqual({ sum: '', signer: 'nobody' })
})

import { expect, test } from 'vitest'
import { larkrise } from '../signals/testing/school.ts'
import { buildRegister } from '../signals/register-index.ts'
import { readPostText } from './post-reader.ts'

const world = { register: buildRegister([]), school: larkrise }

/** Whether a trained head holds the text as a message to one person. */
const addressed = (text: string): boolean =>
  readPostText(text, world).facts.some(
    ({ signal, is, score }) => signal === 'head' && is === 'addressing' && score >= 0.5,
  )

// Names that no training text of ours has.
test.each([
  'Well done Bertram for the prize!',
  'Congratulations to Ottoline on the cup.',
  'Well done Cosmo for winning the race.',
])('praise of somebody is no message to them: %s', text => {
  expect(addressed(text)).toBe(false)
})

test.each(['Can Bertram’s mum ring the office', 'Ottoline, please ring the office.'])(
  'a message to one person is seen by the head or by the lists: %s',
  text => {
    const { facts } = readPostText(text, world)
    expect(addressed(text) || facts.some(({ signal }) => signal === 'addressing')).toBe(true)
  },
)

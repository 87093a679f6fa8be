import { describe, expect, test } from 'vitest'
import { operations } from '../app.ts'
import { sentenceFor } from './sentences.ts'

/** Written by the outbox, which is no operation. */
const BY_OUTBOX = [
  'leftover.cleared',
  'leftover.found',
  'post.delayed',
  'post.given-up',
  'post.handed-over',
  'post.outcome-unknown',
  'post.published',
  'post.sending',
  'takedown.done',
  'takedown.given-up',
  'takedown.handed-over',
  'takedown.sending',
]
/** Written by the intake, which is no operation either. */
const BY_INTAKE = ['comment.changed', 'comment.gone', 'comment.taken-in', 'comment.to-safeguarding']
const kinds = [
  ...new Set([
    ...operations.flatMap(({ records }) => records ?? []),
    ...BY_OUTBOX,
    ...BY_INTAKE,
    'film.made',
    'film.read',
    'letter.given-up',
    'referral.late',
  ]),
].toSorted()

describe('the record is read in words', () => {
  test.each(kinds)('%s', kind => {
    expect(sentenceFor(kind, 'Rita Okafor')).not.toContain('did this')
  })

  test('a kind that nobody gave words to is still said', () => {
    expect(sentenceFor('moon.landed', 'Rita Okafor')).toBe('Rita Okafor did this: moon landed.')
  })
})

import fc from 'fast-check'

export const CHANNELS = ['facebook', 'dojo'] as const
export type CaseChannel = (typeof CHANNELS)[number]

const face = fc.nat(2)
const pupil = fc.nat(2)
const on = fc.constantFrom(...CHANNELS)
const where = fc.constantFrom(...CHANNELS, 'both' as const)

/** One thing that somebody does about a post with faces; whether it is taken is the product's business. */
const act = fc.oneof(
  fc.record({ do: fc.constant('answer' as const), face, pupil }),
  fc.record({
    do: fc.constant('say' as const),
    face,
    answer: fc.constantFrom(
      'visitor' as const,
      'unrecognisable' as const,
      'covered' as const,
      'unanswered' as const,
    ),
  }),
  fc.record({
    do: fc.constant('cover' as const),
    face,
    where,
    how: fc.constantFrom('blur' as const, 'pixelate' as const, 'sticker' as const),
  }),
  fc.record({ do: fc.constant('cover-without-yes' as const), where }),
  fc.record({ do: fc.constant('uncover' as const), nth: fc.nat(3) }),
  fc.record({ do: fc.constant('nobody' as const) }),
  fc.record({ do: fc.constant('consent' as const), pupil, on, yes: fc.boolean() }),
  fc.record({ do: fc.constant('submit' as const), on, later: fc.boolean() }),
  fc.record({ do: fc.constant('decide' as const), on }),
  fc.record({ do: fc.constant('stop' as const), on }),
  fc.record({ do: fc.constant('deliver' as const), on }),
  fc.record({ do: fc.constant('pack' as const) }),
  fc.record({ do: fc.constant('race' as const), pupil, on }),
)
export type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** Which faces are in the picture, who is who to begin with (nobody: null), and what happens then. */
export const pictureCase = fc.record({
  places: fc.uniqueArray(face, { minLength: 1, maxLength: 3 }),
  first: fc.array(fc.option(pupil), { minLength: 3, maxLength: 3 }),
  acts: fc.array(act, { minLength: 1, maxLength: 7 }),
})
export type PictureCase = typeof pictureCase extends fc.Arbitrary<infer T> ? T : never

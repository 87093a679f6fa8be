import fc from 'fast-check'

export const CHANNELS = ['facebook', 'dojo', 'tapestry'] as const
export type CaseChannel = (typeof CHANNELS)[number]
export const PUPILS = 3

const face = fc.nat(5)
const picture = fc.nat(1)
const pupil = fc.nat(PUPILS - 1)
const on = fc.constantFrom(...CHANNELS)
const where = fc.constantFrom(...CHANNELS, 'everywhere' as const)

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
  // From and to are sixteenths of the width, some of them through the middle of a face.
  fc.record({
    do: fc.constant('crop' as const),
    picture,
    where,
    from: fc.constantFrom(0, 4, 12),
    to: fc.constantFrom(4, 12, 20, 24),
  }),
  fc.record({ do: fc.constant('cover-without-yes' as const), where }),
  fc.record({ do: fc.constant('uncover' as const), nth: fc.nat(3) }),
  fc.record({ do: fc.constant('nobody' as const), picture }),
  fc.record({ do: fc.constant('tag' as const), picture, pupil }),
  fc.record({ do: fc.constant('consent' as const), pupil, on, yes: fc.boolean() }),
  fc.record({ do: fc.constant('add-account' as const) }),
  fc.record({ do: fc.constant('submit' as const), on, later: fc.boolean() }),
  fc.record({ do: fc.constant('decide' as const), on, onlyIfAsked: fc.constant<boolean>(false) }),
  fc.record({ do: fc.constant('stop' as const), on }),
  fc.record({ do: fc.constant('deliver' as const), on }),
  fc.record({ do: fc.constant('pack' as const), on }),
  fc.record({ do: fc.constant('race' as const), pupil, on }),
)
export type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** Which faces a picture shows, and who is who to begin with (nobody: null). */
const drawn = (minLength: number) =>
  fc.record({
    places: fc
      .uniqueArray(fc.nat(2), { minLength, maxLength: 3 })
      .map(places => places.sort((a, b) => a - b)),
    first: fc.array(fc.option(pupil), { minLength: 3, maxLength: 3 }),
  })
export type DrawnPicture = { places: number[]; first: (number | null)[] }

export const pictureCase = fc.record({
  pictures: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(drawn(1)) },
    { weight: 2, arbitrary: fc.tuple(drawn(1), drawn(0)) },
  ),
  /** Who has said yes where, as `pupil/channel`. */
  yes: fc.subarray(Array.from({ length: PUPILS }, (_, nth) => CHANNELS.map(on => `${nth}/${on}`)).flat()),
  acts: fc.array(act, { minLength: 1, maxLength: 7 }),
  /** What is taken back once it is decided, and before it goes out. */
  takenBack: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.record({ pupil, on }) },
  ),
})

/** Whatever else was done, somebody then tries to send it on each account, by every way there is. */
export const insisting = (takenBack: { pupil: number; on: CaseChannel } | null): Act[] =>
  CHANNELS.flatMap((on): Act[] => [
    { do: 'submit', on, later: false },
    { do: 'decide', on, onlyIfAsked: true },
    ...(takenBack?.on === on ? [{ do: 'consent', ...takenBack, yes: false } as const] : []),
    { do: 'deliver', on },
    ...(on === 'facebook' ? [] : [{ do: 'pack', on } as const]),
  ])

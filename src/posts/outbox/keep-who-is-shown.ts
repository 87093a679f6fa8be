import { currentPack } from '../../governance/current-pack.ts'
import { anyOf } from '../../platform/database/any-of.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Finding } from '../../policy/finding.ts'
import type { Pack } from '../../policy/pack/pack-schema.ts'
import { whoIsMeant } from '../../policy/who-is-meant.ts'
import { checkVariant } from '../check-variant.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import type { ReadVariant } from '../read-variant.ts'
import { readVariants } from '../read-variant.ts'

interface Archived {
  publicationId: string
  variant: LoadedVariant
}

interface PersonShown {
  publication_id: string
  school_id: string | null
  person_id: string
  element: 'name' | 'photo'
}

/** Whom a withdrawal has to find again: everybody who is named or tagged in what went out. */
export async function keepWhoIsShown(context: Context, archived: readonly Archived[]): Promise<void> {
  const read = await readVariants(
    context,
    archived.map(({ variant }) => variant),
  )
  const shown = await whoIsShown(
    context,
    archived.map(({ variant }, at) => ({ variant, read: read[at]! })),
  )
  const rows = archived.flatMap(({ publicationId, variant }, at): PersonShown[] =>
    shown[at]!.map(one => ({ publication_id: publicationId, school_id: variant.schoolId, ...one })),
  )
  if (rows.length === 0) return
  const { trustId } = context.actor
  await context.tx
    .insertInto('publication_person')
    .values(rows.map(row => ({ trust_id: trustId, ...row })))
    .onConflict(clash => clash.doNothing())
    .execute()
}

/** Somebody and whether their name or their picture is in it. */
export type Shown = Pick<PersonShown, 'person_id' | 'element'>

/** Whom each of these posts names or shows, in their order: names that are somebody else's, as was said, left out. */
export async function whoIsShown(
  context: Context,
  posts: readonly { variant: LoadedVariant; read: ReadVariant }[],
): Promise<Shown[][]> {
  const { pack } = await currentPack(context.tx)
  const saidOf = await withNamesakes(
    context,
    posts.map(({ variant }) => variant.id),
  )
  const shown: Shown[][] = []
  for (const { variant, read } of posts) {
    // Of most posts nobody said such a thing, and they need not be read once more.
    const others = saidOf.has(variant.id) ? await cleared(context, variant) : new Set<string>()
    shown.push(shownIn(pack, read, others))
  }
  return shown
}

function shownIn(pack: Pack, { toCheck }: ReadVariant, others: ReadonlySet<string>): Shown[] {
  const meant = whoIsMeant(pack, toCheck)
  const names = toCheck.readings.flatMap(({ place, media, reading }) =>
    reading.facts
      .filter(({ signal }) => signal === 'name')
      .map(meant)
      .map(({ text, people }) => ({ place, media, text, people })),
  )
  const named = names.filter(name => !others.has(sameWords(name))).flatMap(({ people }) => people)
  const pictured = toCheck.faces.flatMap(face => face.people)
  return [
    ...[...new Set(named)].map(person_id => ({ person_id, element: 'name' as const })),
    ...[...new Set(pictured)].map(person_id => ({ person_id, element: 'photo' as const })),
  ]
}

/** Those of the posts of which somebody said that a name in them is somebody else's. */
async function withNamesakes({ tx }: Context, variantIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('resolution')
    .select('variant_id as id')
    .distinct()
    .where('variant_id', '=', anyOf(variantIds))
    .where('kind', '=', 'fact')
    .where('fact', '=', 'not-this-person')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Names that are somebody else's, as it was said and decided: their namesakes of the register are not shown. */
async function cleared(context: Context, variant: LoadedVariant): Promise<Set<string>> {
  const { checked, settled, resolutions } = await checkVariant(context, variant)
  const standing = new Set(settled.remaining.map(({ id }) => id))
  const saidSo = new Set(
    resolutions.flatMap(one =>
      one.how === 'cleared' && one.fact === 'fact:not-this-person' ? [one.finding] : [],
    ),
  )
  return new Set(checked.findings.filter(({ id }) => saidSo.has(id) && !standing.has(id)).map(sameWords))
}

const sameWords = ({
  place,
  media,
  text,
  people,
}: Pick<Finding, 'media' | 'text' | 'people'> & { place: string }): string =>
  JSON.stringify([place, media, text, people])

import { currentPack } from '../../governance/current-pack.ts'
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
  const { pack } = await currentPack(context.tx)
  const rows: PersonShown[] = []
  for (const [at, { publicationId, variant }] of archived.entries()) {
    for (const shown of await whoIsShown(context, pack, variant, read[at]!)) {
      rows.push({ publication_id: publicationId, school_id: variant.schoolId, ...shown })
    }
  }
  if (rows.length === 0) return
  const { trustId } = context.actor
  await context.tx
    .insertInto('publication_person')
    .values(rows.map(row => ({ trust_id: trustId, ...row })))
    .onConflict(clash => clash.doNothing())
    .execute()
}

async function whoIsShown(
  context: Context,
  pack: Pack,
  variant: LoadedVariant,
  { toCheck }: ReadVariant,
): Promise<Pick<PersonShown, 'person_id' | 'element'>[]> {
  const meant = whoIsMeant(pack, toCheck)
  const names = toCheck.readings.flatMap(({ place, media, reading }) =>
    reading.facts
      .filter(({ signal }) => signal === 'name')
      .map(meant)
      .map(({ text, people }) => ({ place, media, text, people })),
  )
  // Most posts name nobody, and need not be read once more.
  const others = names.length > 0 ? await cleared(context, variant) : new Set<string>()
  const named = names.filter(name => !others.has(sameWords(name))).flatMap(({ people }) => people)
  const pictured = toCheck.faces.flatMap(face => face.people)
  return [
    ...[...new Set(named)].map(person_id => ({ person_id, element: 'name' as const })),
    ...[...new Set(pictured)].map(person_id => ({ person_id, element: 'photo' as const })),
  ]
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

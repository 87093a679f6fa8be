import { currentPack } from '../../governance/current-pack.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Finding } from '../../policy/finding.ts'
import { whoIsMeant } from '../../policy/who-is-meant.ts'
import { checkVariant } from '../check-variant.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { readVariant } from '../read-variant.ts'

/** Whom a withdrawal has to find again: everybody who is named or tagged in what went out. */
export async function keepWhoIsShown(
  context: Context,
  publicationId: string,
  variant: LoadedVariant,
): Promise<void> {
  const { toCheck } = await readVariant(context, variant)
  const { pack } = await currentPack(context.tx)
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
  const rows = [
    ...[...new Set(named)].map(person_id => ({ person_id, element: 'name' as const })),
    ...[...new Set(pictured)].map(person_id => ({ person_id, element: 'photo' as const })),
  ]
  if (rows.length === 0) return
  const { trustId } = context.actor
  const of = { trust_id: trustId, publication_id: publicationId, school_id: variant.schoolId }
  await context.tx
    .insertInto('publication_person')
    .values(rows.map(row => ({ ...of, ...row })))
    .onConflict(clash => clash.doNothing())
    .execute()
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

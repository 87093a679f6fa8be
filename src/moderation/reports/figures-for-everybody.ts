import type { Context } from '../../platform/operations/operation.ts'
import type { Figures } from './figures.ts'
import type { Period } from './report-period.ts'
import { reportOf } from './report.ts'

/** A count for everybody; null: too small to be shown. */
export type ShownCount = number | null

export const publicCounts = [
  'decided',
  'removed',
  'answered',
  'referred',
  'blocked',
  'challenged',
  'overturned',
] as const
export type PublicCount = (typeof publicCounts)[number]

export interface PublicFigures {
  trust: string
  period: Period
  hideBelow: number
  rows: readonly {
    name: string
    counts: Record<PublicCount, ShownCount>
  }[]
}

/** The figures of this term as a trust shows them to everybody; null where it shows none. Run by the system. */
export async function figuresForEverybody(context: Context): Promise<PublicFigures | null> {
  const { tx } = context
  const setting = await tx
    .selectFrom('published_figures')
    .select(['published', 'hide_below as hideBelow'])
    .executeTakeFirst()
  if (!setting?.published) return null
  const trust = await tx.selectFrom('trust').select('name').executeTakeFirstOrThrow()
  const { period, places } = await reportOf(context, {})
  const rows = places.map(({ name, figures }) => ({ name, counts: countsOf(figures) }))
  return {
    trust: trust.name,
    period,
    hideBelow: setting.hideBelow,
    rows: hideSmall(rows, setting.hideBelow),
  }
}

const countsOf = (figures: Figures): Record<PublicCount, number> => ({
  decided: figures.decided.keep + figures.decided.remove + figures.decided.hide,
  removed: figures.decided.remove + figures.decided.hide,
  answered: figures.answered,
  referred: figures.referred,
  blocked: figures.blocks.blocked + figures.blocks.atOnce,
  challenged: figures.challenges.made,
  overturned: figures.challenges.overturned,
})

/**
 * Hides small counts. No sums stand beside them, or what is hidden could be worked out by taking away; a zero tells of
 * nobody and stays.
 */
export function hideSmall<K extends string>(
  rows: readonly { name: string; counts: Record<K, number> }[],
  below: number,
): { name: string; counts: Record<K, ShownCount> }[] {
  const shown = (count: number): ShownCount => (count > 0 && count < below ? null : count)
  return rows.map(({ name, counts }) => ({
    name,
    counts: Object.fromEntries(
      Object.entries<number>(counts).map(([key, count]) => [key, shown(count)]),
    ) as Record<K, ShownCount>,
  }))
}

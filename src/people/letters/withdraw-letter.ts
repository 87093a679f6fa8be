import type { Context } from '../../platform/operations/operation.ts'
import type { Letter } from './letter.ts'

/**
 * Takes back what was written about something and has not left yet, since it is no longer so. For the system's own work
 * only: nobody else reads letters.
 */
export async function withdrawLetter(
  { tx }: Pick<Context, 'tx'>,
  { kind }: Letter,
  about: string,
): Promise<void> {
  await tx
    .updateTable('letter')
    .set({ state: 'given-up', last_code: 'withdrawn' })
    .where('about', '=', `${kind}:${about}`)
    .where('state', '=', 'waiting')
    .execute()
}

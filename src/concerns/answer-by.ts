import { currentPack } from '../governance/current-pack.ts'
import { AppError } from '../platform/errors.ts'
import type { Context } from '../platform/operations/operation.ts'

/** Where no policy is in force yet, danger is none the less. */
const WITHOUT_POLICY_MINUTES = 15

/** By when somebody has to have said that they have a case, before the next in line is told (the pack's threshold). */
export async function answerBy({ tx, clock }: Pick<Context, 'tx' | 'clock'>): Promise<Date> {
  const minutes = await currentPack(tx).then(
    ({ pack }) => pack.thresholds.safeguardingEscalationMinutes,
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'conflict') return WITHOUT_POLICY_MINUTES
      throw error
    },
  )
  return new Date(clock.now().getTime() + minutes * 60_000)
}

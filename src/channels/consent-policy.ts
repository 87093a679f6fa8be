import type { Tx } from '../platform/database/tables.ts'
import { currentPack } from '../governance/current-pack.ts'

/** What the policy in force says about asking for consent, and how it calls its channels. */
export async function consentPolicy(tx: Tx) {
  const { pack } = await currentPack(tx)
  return {
    channels: pack.channels.map(({ id, label, kind }) => ({ id, label, kind })),
    consent: pack.settings.consent,
    /** So many days before an answer is due, whoever has not given one is reminded. */
    reminderDays: pack.thresholds.acknowledgementReminderDays,
  }
}

export type ConsentPolicy = Awaited<ReturnType<typeof consentPolicy>>

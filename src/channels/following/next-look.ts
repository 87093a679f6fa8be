import { Temporal } from '@js-temporal/polyfill'
import { londonDate } from '../../platform/clock.ts'
import type { Pack } from '../../policy/pack/pack-schema.ts'

/** The day in London on which somebody looks again: so many months from now as the policy has it. */
export const nextLook = ({ following }: Pack['settings'], now: Date): string =>
  Temporal.PlainDate.from(londonDate(now)).add({ months: following.recheckMonths }).toString()

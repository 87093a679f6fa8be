import type { Check } from '../channels/connectors/connector.ts'
import { invalid } from '../platform/errors.ts'
import { control } from '../policy/controls.ts'

/**
 * Whoever lets something become public that lies on a network unseen answers for each thing that is to be looked at
 * there: what surrounds it the network chooses, so nobody can look at it but on the network itself.
 * Source: 2.3-surrounding-media-checked.
 * @throws AppError `invalid-input` on `checks`, naming the first that nobody has answered for.
 */
export const assertLookedAt = control(
  'surroundings-checked',
  (asked: readonly Check[], answered: readonly string[]): void => {
    const open = asked.find(({ id }) => !answered.includes(id))
    if (open) throw invalid('checks', `Look at this first, then tick it: ${open.says}`)
  },
  () => undefined,
)

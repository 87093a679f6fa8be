import { holdersToday, inOrder } from '../people/holders-today.ts'
import type { Role } from '../people/roles.ts'
import { londonDate } from '../platform/clock.ts'
import type { Context } from '../platform/operations/operation.ts'
import { control } from '../policy/controls.ts'

/** One rung of the line: who is told there. */
interface Rung {
  roles: readonly Role[]
  /** The office is skipped where the case is about its holder: nobody stands in for the one whom it is about. */
  wholly: boolean
}

/** Who leads safeguarding: reads every case of the place by office, and hears of it first. */
export const SAFEGUARDING_TEAM: readonly Role[] = ['dsl', 'deputy-dsl']

/** From rung to rung while nobody takes a case up. Source: 3-report-safeguarding-issues with gap G31. */
const LINE: readonly Rung[] = [
  { roles: SAFEGUARDING_TEAM, wholly: false },
  { roles: ['deputy-dsl'], wholly: false },
  { roles: ['headteacher'], wholly: true },
  { roles: ['trust-ceo'], wholly: true },
]

/** The rung from which on somebody decides for the place and not only for safeguarding. */
const HEADTEACHER = 2

/** Where the line has nobody at all, the chair is among these. */
const LAST_RESORT: Rung = { roles: ['governor'], wholly: false }

/** The rungs whose people read a case because of their office; the others are let in when they are told. */
export const readsByOffice = (step: number): boolean => step < 2

export interface InLine {
  step: number
  people: readonly string[]
}

interface About {
  schoolId: string | null
  subjects: readonly string[]
}

/**
 * Who is told next about a case, from rung `from` on: the first rung that has anybody whom the case is not about.
 * Null: nobody is left.
 */
export const nextInLine = control(
  'safeguarding-line',
  async (context: Pick<Context, 'tx' | 'clock'>, about: About, from: number): Promise<InLine | null> => {
    for (const [step, rung] of LINE.entries()) {
      if (step < from) continue
      const people = await peopleOn(context, rung, about)
      if (people.length > 0) return { step, people }
    }
    return null
  },
  async () => null,
)

/** As `nextInLine`, for a case that is opened: it must not wait for nobody. */
export async function firstInLine(
  context: Pick<Context, 'tx' | 'clock'>,
  about: About,
): Promise<InLine | null> {
  const first = await nextInLine(context, about, 0)
  if (first) return first
  const people = await peopleOn(context, LAST_RESORT, about)
  return people.length > 0 ? { step: LINE.length, people } : null
}

/**
 * Who decides for a school, or (null) the trust, on something that a case may be behind: its headteacher, and where the
 * case is about them or there is none, the chief executive.
 */
export async function decidersInLine(
  context: Pick<Context, 'tx' | 'clock'>,
  about: About,
): Promise<readonly string[]> {
  const next = await nextInLine(context, about, HEADTEACHER)
  return next?.people ?? []
}

async function peopleOn(
  context: Pick<Context, 'tx' | 'clock'>,
  { roles, wholly }: Rung,
  { schoolId, subjects }: About,
): Promise<string[]> {
  const holders = await holdersOf(context, roles, schoolId)
  if (wholly && holders.some(id => subjects.includes(id))) return []
  return holders.filter(id => !subjects.includes(id))
}

/** Who holds one of these roles today, in the school or in the whole trust. */
export async function holdersOf(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  roles: readonly Role[],
  schoolId: string | null,
): Promise<string[]> {
  const today = londonDate(clock.now())
  const holders = await holdersToday(tx, roles, [schoolId, null], today)
  return inOrder(holders, roles, schoolId).map(({ id }) => id)
}

import type { ControlName } from './control-names.ts'

/**
 * A control: the function that puts clauses into force, under a name, with its no-op.
 *
 * `npm run controls` sets `COPYBOOK_CONTROL_OFF` to one name at a time and expects the tests of that control's
 * clauses to go red. The variable is read at every call, so that a test may set it too.
 *
 * @param noop what the function would be if nobody had written the control: it lets everything pass.
 * @throws Error when a control is switched off with `NODE_ENV=production`: nothing is decided without it.
 * @example const judge = control('political-statement', judgeFact, () => null)
 */
export function control<A extends unknown[], R>(
  name: ControlName,
  fn: (...args: A) => R,
  noop: (...args: A) => R,
): (...args: A) => R {
  registered.add(name)
  return (...args) => (isOff(name) ? noop(...args) : fn(...args))
}

/** True while this control is switched off. For a control that is a branch in SQL and not a function. */
export function isOff(name: ControlName): boolean {
  if (process.env['COPYBOOK_CONTROL_OFF'] !== name) return false
  if (process.env['NODE_ENV'] === 'production') {
    throw new Error(`COPYBOOK_CONTROL_OFF switches off "${name}". That is for tests only: unset it.`)
  }
  return true
}

const registered = new Set<ControlName>()

/** The controls of the rooms that are loaded now, to compare with `controlNames`. */
export const registeredControls = (): readonly ControlName[] => [...registered]

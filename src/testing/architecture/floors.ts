import type { Import } from './source.ts'
import { isTest } from './source.ts'

/** The house of DESIGN section 1: a room may import what is on a lower floor. */
const FLOORS: readonly (readonly string[])[] = [
  ['platform'],
  ['policy', 'signals', 'media'],
  ['people', 'evidence'],
  ['channels', 'consent', 'governance'],
  ['posts', 'moderation', 'concerns'],
  ['oversight'],
  ['server', 'cli', 'web'],
  ['app', 'testing', 'demo'],
]

/** On one floor, only along these. */
const ARROWS: readonly (readonly [string, string])[] = [
  ['consent', 'channels'],
  ['channels', 'governance'],
  ['moderation', 'posts'],
  ['moderation', 'concerns'],
  ['app', 'testing'],
  ['app', 'demo'],
  ['testing', 'app'],
  ['demo', 'app'],
]

const PURE = ['policy', 'signals', 'media']
const OUTSIDE = ['e2e', 'bench']

/** The room of a file: its folder in src/, `app` for the composition root's own files, else the folder at the top. */
export function roomOf(path: string): string {
  const [top, room] = path.split('/')
  if (top !== 'src') return top!
  return /\.tsx?$/.test(room!) ? 'app' : room!
}

/** Whether a room may know of another: because it is below, or along an arrow. */
export function mayKnow(room: string, other: string): boolean {
  if (room === other) return true
  const [here, there] = [floorOf(room), floorOf(other)]
  if (there < here) return true
  return here === there && ARROWS.some(([from, to]) => from === room && to === other)
}

/** A sentence for each import that the house does not allow. */
export function floorBreaches(imports: readonly Import[]): string[] {
  return imports.flatMap(one => {
    const why = breachOf(one)
    return why ? [`${one.from} imports ${one.to}: ${why}`] : []
  })
}

function breachOf({ from, to, typeOnly }: Import): string | null {
  if (!/^(?:src|sandbox|e2e|bench)\//.test(to)) return null
  const [room, other] = [roomOf(from), roomOf(to)]
  if (room === 'sandbox') return other === 'sandbox' ? null : 'a stand-in imports nothing of the product'
  if (OUTSIDE.includes(room)) return null
  if (other === 'sandbox') return isTest(from) ? null : 'the product knows no stand-in'
  if (OUTSIDE.includes(other)) return 'nothing imports what stands outside the house'
  if (isTest(from) && (other === 'testing' || other === 'app')) return null
  if (!isTest(from) && isTest(to)) return 'what ships imports nothing that is for tests'
  if (room === 'web' && other !== 'web') return typeOnly ? null : 'the staff app imports types only'
  if (PURE.includes(room) && to.startsWith('src/platform/database/')) return 'a pure room knows no database'
  return mayKnow(room, other) ? null : `${room} stands below ${other}, or beside it without an arrow`
}

function floorOf(room: string): number {
  const floor = FLOORS.findIndex(rooms => rooms.includes(room))
  if (floor < 0) throw new Error(`${room} is no room of the house`)
  return floor
}

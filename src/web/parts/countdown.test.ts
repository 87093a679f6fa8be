import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { beat, type Beat, type Countdown, type Holder } from './countdown.ts'

const start: Countdown = { left: 10, holders: [] }
const after = (beats: readonly Beat[]) => beats.reduce(beat, start)
const times = (n: number, what: Beat): Beat[] => Array.from({ length: n }, () => what)

test('ten seconds, and then it leaves', () => {
  expect(after(times(9, 'second')).left).toBe(1)
  expect(after(times(10, 'second')).left).toBe(0)
})

test('no second counts while somebody has focus in it', () => {
  const beats: Beat[] = [...times(3, 'second'), { hold: 'focus' }, ...times(60, 'second')]
  expect(after(beats).left).toBe(7)
  expect(after([...beats, { letGo: 'focus' }, 'second']).left).toBe(6)
})

test('the pointer leaving does not start it again while focus is still there', () => {
  const held: Beat[] = [{ hold: 'focus' }, { hold: 'pointer' }, { letGo: 'pointer' }, ...times(5, 'second')]
  expect(after(held).left).toBe(10)
})

test('what is over stays over: holding it then brings nothing back', () => {
  expect(after([...times(10, 'second'), { hold: 'focus' }, 'second'])).toEqual({ left: 0, holders: [] })
})

test('whatever happens, exactly the seconds that nobody held are taken, and never more than ten', () => {
  const holder = fc.constantFrom<Holder>('pointer', 'focus')
  const one: fc.Arbitrary<Beat> = fc.oneof(
    fc.constant<Beat>('second'),
    holder.map(hold => ({ hold })),
    holder.map(letGo => ({ letGo })),
  )
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), beats => {
      const holders = new Set<Holder>()
      let ran = 0
      for (const what of beats) {
        if (what === 'second') ran += holders.size === 0 ? 1 : 0
        else if ('hold' in what) holders.add(what.hold)
        else holders.delete(what.letGo)
      }
      expect(after(beats).left).toBe(Math.max(0, 10 - ran))
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beat, type Beat, type Countdown } from './countdown.ts'

const start: Countdown = { left: 10, stopped: false, over: false }
const after = (beats: readonly Beat[]) => beats.reduce(beat, start)
const times = (n: number, what: Beat): Beat[] => Array.from({ length: n }, () => what)

test('ten seconds, and then it leaves', () => {
  expect(after(times(9, 'second'))).toEqual({ left: 1, stopped: false, over: false })
  expect(after(times(10, 'second')).over).toBe(true)
})

test('no second counts while somebody points at it or has focus in it', () => {
  const beats: Beat[] = [...times(3, 'second'), 'stop', ...times(60, 'second')]
  expect(after(beats)).toEqual({ left: 7, stopped: true, over: false })
  expect(after([...beats, 'go', 'second']).left).toBe(6)
})

test('what is over stays over: stopping it then brings nothing back', () => {
  expect(after([...times(10, 'second'), 'stop', 'go', 'second'])).toEqual({
    left: 0,
    stopped: false,
    over: true,
  })
})

test('whatever happens, only seconds that ran are taken, and never more than ten', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Beat>('second', 'stop', 'go'), { maxLength: 60 }), beats => {
      let ran = 0
      let stopped = false
      for (const what of beats) {
        if (ran === 10) break
        if (what === 'second') ran += stopped ? 0 : 1
        else stopped = what === 'stop'
      }
      const end = after(beats)
      expect(end.left).toBe(10 - ran)
      expect(end.over).toBe(ran === 10)
    }),
  )
})

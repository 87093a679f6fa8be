import { expect, test } from 'vitest'
import { compare, recall } from './compare.ts'

const picture = {
  data: Buffer.alloc(0),
  width: 100,
  height: 100,
  faces: [
    { x: 0, y: 0, width: 40, height: 60 },
    { x: 50, y: 50, width: 30, height: 45 },
  ],
}
const box = (x: number, y: number, width: number, height: number) => ({
  box: { x, y, width, height },
  score: 1,
})

test('a box finds one face, and a second box of the same face is a false one', () => {
  const found = [box(0, 0, 0.4, 0.6), box(0, 0, 0.4, 0.5), box(0.8, 0, 0.1, 0.1)]
  const looked = compare(picture, found)
  expect(looked.faces).toEqual([
    { height: 60, agreement: expect.closeTo(1) as number },
    { height: 45, agreement: 0 },
  ])
  expect(looked.falseBoxes).toHaveLength(2)
  expect([recall(looked, 60), recall(looked, 40, 60), recall(looked, 40), recall(looked, 70)]).toEqual([
    1,
    0,
    0.5,
    null,
  ])
})

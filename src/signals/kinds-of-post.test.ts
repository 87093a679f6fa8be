import { expect, test } from 'vitest'
import { pointsOf } from './kinds-of-post.ts'
import { openPage } from './page.ts'
import { tellingOf } from './tense.ts'

function points(subjects: Record<string, number>, text: string): Record<string, number> {
  const sums: Record<string, number> = {}
  pointsOf(
    subject => subjects[subject] ?? 0,
    tellingOf(openPage(text)),
    (kind, more) => (sums[kind] = (sums[kind] ?? 0) + more),
  )
  return sums
}

test('the same subject is an event when it is to come, an activity when it has been', () => {
  const ahead = points({ event: 1 }, 'The fair will open on Friday at 3pm')
  const been = points({ event: 1, doing: 1 }, 'The fair was lovely, we laughed and cheered')
  expect(ahead['event']!).toBeGreaterThan(ahead['activity']!)
  expect(been['activity']!).toBeGreaterThan(been['event'] ?? 0)
})

test('a closure with its cause is surer an alert than either', () => {
  const both = points({ closure: 1, cause: 1 }, 'x')['alert']!
  const one = points({ closure: 1 }, 'x')['alert']! + points({ cause: 1 }, 'x')['alert']!
  expect(both).toBeGreaterThan(one)
})

test('kit that is asked for is a reminder', () => {
  expect(points({ kit: 1 }, 'Bring a towel tomorrow')['reminder']!).toBeGreaterThan(
    points({ kit: 1 }, 'We found a towel')['reminder']!,
  )
})

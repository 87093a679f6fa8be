import { expect, test } from 'vitest'
import { compareModeration } from './compare-moderation.ts'
import { changed, head } from './testing/comment-with.ts'
import { dlptCompiled } from './testing/dlpt.ts'

const read = (of: string, ...facts: ReturnType<typeof head>[]) => ({
  of,
  reading: { text: 'Newt, newt and newt again.', facts, categories: [] },
})
const comments = [
  read('sure', head('abusive', 0.97)),
  read('likely', head('abusive', 0.84)),
  read('kind', head('abusive', 0.1)),
]

test('the same pack moves nothing', () => {
  expect(compareModeration(dlptCompiled, dlptCompiled, comments)).toEqual([])
})

test('a cut that is raised moves what lay between, and nothing else', () => {
  const stricter = changed(pack => {
    for (const line of pack.moderation.rules.find(({ id }) => id === 'abusive')!.when) {
      if (line.proposes === 'remove' && line.atLeast === 0.8) line.atLeast = 0.9
    }
  })
  expect(compareModeration(dlptCompiled, stricter, comments)).toEqual([
    {
      of: 'likely',
      before: { action: 'remove', route: 'none' },
      after: { action: 'review', route: 'none' },
    },
  ])
})

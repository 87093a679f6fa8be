import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { listPosts } from './list-posts.ts'
import { postingFor } from './testing/posting.ts'

const app = appForFile()
const { as, draft } = postingFor(app)

test('posts of one and the same moment are each on one page, also where a page ends among them', async () => {
  const written = new Set<string>()
  for (let nth = 0; nth < 60; nth += 1) written.add((await draft()).variantId)
  const listed: string[] = []
  let before: string | undefined
  do {
    const page = await app().run(listPosts, as('teacher'), {
      schoolId: app().world.school.id,
      mine: 'true',
      ...(before && { before }),
    })
    listed.push(...page.posts.map(({ variantId }) => variantId))
    before = page.next ?? undefined
  } while (before)
  expect(listed).toHaveLength(new Set(listed).size)
  expect([...written].filter(id => !listed.includes(id))).toEqual([])
})

import { beforeEach, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { WORLD_NOW } from '../testing/world.ts'
import { confirmChecked } from './confirm-checked.ts'
import { listPosts } from './list-posts.ts'
import { showPost } from './show-post.ts'
import { postingFor } from './testing/posting.ts'
import { youtubeForFile } from './testing/youtube-for-file.ts'

const app = appForFile()
const { as, decide, deliverWhenDue, forgetDeliveries, submit } = postingFor(app)
const { filmed } = youtubeForFile(app)

beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  await forgetDeliveries()
})

test('a film that lies there unseen waits for a look, until somebody has looked', async () => {
  const { world, run } = app()
  const post = await filmed()
  if ((await submit(post)).state === 'submitted') await decide(post)
  await deliverWhenDue(post)
  const shown = async () => {
    const { posts } = await run(listPosts, as('headteacher'), { schoolId: world.school.id })
    const { variants } = await run(showPost, as('headteacher'), { postId: post.postId })
    return [
      posts.find(({ variantId }) => variantId === post.variantId)?.awaitsLook,
      variants.find(({ id }) => id === post.variantId)?.awaitsLook,
    ]
  }
  expect(await shown()).toEqual([true, true])
  const checks = ['film', 'people', 'thumbnail', 'around', 'audience', 'links']
  await run(confirmChecked, as('headteacher'), { variantId: post.variantId, checks })
  expect(await shown()).toEqual([false, false])
})

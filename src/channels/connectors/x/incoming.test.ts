import { describe, expect, test } from 'vitest'
import { incomingOf, readPeople, readPost } from './incoming.ts'

const post = {
  id: '8',
  text: 'Hello',
  created_at: '2026-11-24T09:00:00Z',
  author_id: '2',
  conversation_id: '7',
  in_reply_to_user_id: '1',
  referenced_posts: [{ type: 'replied_to', id: '7' }],
}
const whose = { account: '1', posts: new Set(['7']), web: 'https://x.com' }
const peopleOf = (username: unknown) => readPeople({ users: [{ id: '2', name: 'A parent', username }] })

describe('a post from outside', () => {
  test('leads to its writer and to itself', () => {
    expect(incomingOf(readPost(post)!, peopleOf('parent_1'), whose)).toMatchObject({
      author: { name: 'A parent', profileUrl: 'https://x.com/parent_1' },
      permalink: 'https://x.com/parent_1/status/8',
    })
  })

  test.each(['/evil.example', '/evil.example/x', '..', 'a/../../b', 'a?b', '', 7, null])(
    'leads nowhere else, whatever handle its writer has: %j',
    handle => {
      const { author, permalink } = incomingOf(readPost(post)!, peopleOf(handle), whose)
      expect(author).toMatchObject({ name: '', profileUrl: null })
      expect(permalink).toBe('https://x.com/i/status/8')
    },
  )

  test.each(['', '8/../../users', '8'.repeat(20), '-8', '８', 8, null])(
    'with the id %j is none: it would go into a path',
    id => {
      expect(readPost({ ...post, id })).toBeNull()
      expect(readPost({ ...post, author_id: id })).toBeNull()
    },
  )

  test('keeps no reference that is no id', () => {
    const odd = { conversation_id: '//evil', referenced_posts: [{ type: 'replied_to', id: '../7' }] }
    expect(readPost({ ...post, ...odd, edit_history_post_ids: ['8', 'x', '9'] })).toMatchObject({
      conversationId: '8',
      answers: null,
      earlier: ['9'],
    })
  })
})

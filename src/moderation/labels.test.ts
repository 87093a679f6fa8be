import { expect, test } from 'vitest'
import { Label } from '../policy/pack/moderation-schema.ts'
import { labels } from '../signals/heads/head-names.ts'

test('the heads tell apart the very labels that a pack may give: neither room may import the other', () => {
  expect([...labels]).toEqual(Label.options)
})

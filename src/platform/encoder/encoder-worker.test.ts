import { expect, test } from 'vitest'
import { startEncoder } from './encoder-worker.ts'
import { vectorSize } from './encoder.ts'

test('a text gets the same vector alone and beside a longer one', async () => {
  const thread = (await startEncoder())!
  const [alone] = await thread.encode(['Lovely day'])
  const [beside] = await thread.encode(['Lovely day', 'The coach will be back at the gate by half past four'])
  expect(alone).toHaveLength(vectorSize)
  expect(alone!.every((number, at) => Math.abs(number - beside![at]!) < 1e-4)).toBe(true)
  await thread.stop()
})

test('who asks a thread that has ended, or ends meanwhile, hears of it', async () => {
  const thread = (await startEncoder())!
  const meanwhile = thread.encode(['one text']).catch((error: unknown) => error)
  await thread.stop()
  expect(await meanwhile).toEqual(new Error('The encoder has ended.'))
  await expect(thread.encode(['another'])).rejects.toThrow('The encoder has ended.')
})

import { expect, test } from 'vitest'
import { wordsOfCaptions } from './captions.ts'

test('all words of captions are read, those of speakers and notes too; no times, no marks', () => {
  const captions = `WEBVTT

NOTE by Mrs Holloway

1
00:00:01.000 --> 00:00:04.000 align:start
<v Amy Smith>Welcome to <b>our</b> concert</v>

00:00:05.000 --> 00:00:06.500
<00:00:05.200>Second <c.loud>verse</c>\r\n- and the end`
  const words = wordsOfCaptions(captions)
  expect(words).toContain('by Mrs Holloway')
  expect(words).toMatch(/Amy Smith\s+Welcome to\s+our\s+concert/)
  expect(words).toMatch(/Second\s+verse\s*\n- and the end/)
  expect(words).not.toMatch(/-->|00:00|<|>|WEBVTT/)
})

import { describe, expect, test } from 'vitest'
import { youngWriter } from './young-writer.ts'

describe('a child says so', () => {
  test.each([
    'Hi miss I’m in Year 5 and I lost my coat',
    'im in yr 6 can i come to the fair',
    'I am in y4',
    'im 9 and i want to join choir',
    'I am ten years old',
    'hello im a pupil at your school',
    'i’m in Mrs Okafor’s class',
    'im only 11',
  ])('%s', text => expect(youngWriter(text)).not.toBeNull())
})

describe('a grown-up speaks of one', () => {
  test.each([
    '',
    'My son is in Year 5 and loves it',
    'She is 9 and in Year 4',
    'I am 42 and still remember my class',
    'I’m in two minds about this',
    'I am in year-end meetings all day',
    'We are in Year 6 parents’ group',
    'I am 10 minutes away',
    'I’m a parent of a Year 2 child',
    'im 12 weeks pregnant and wondering about places',
  ])('%s', text => expect(youngWriter(text)).toBeNull())
})

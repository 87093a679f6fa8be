import { expect, test } from 'vitest'
import { readText } from './read-text.ts'
import { world } from './testing/school.ts'

const likeliest = (text: string) => readText(text, world).categories[0]!.category

test.each([
  ['School is closed today because of the snow.', 'alert'],
  ['Reminder: please return your trip slips by Friday.', 'reminder'],
  ['Join us at the summer fete on Saturday 4 July, all welcome!', 'event'],
  ['Vacancy: teaching assistant, 20 hours. Apply on the website.', 'vacancy'],
  ['Our newsletter is out: read it on the website.', 'newsletter'],
  ['Congratulations to our swimmers, who won gold at the county final!', 'achievement'],
  ['Year 3 made clay pots with a visitor from the museum today.', 'activity'],
  ['Merry Christmas to all our families.', 'greeting'],
  ['Tell us what you think in our parent survey.', 'feedback'],
  ['A virtual tour: welcome to our school and its new library.', 'promotional'],
  ['Our choir sings two carols at the concert.', 'performance'],
  ['Maths revision: fractions explained, a lesson in five minutes.', 'educational'],
  ['Anyone know a good plumber? Asking for a friend.', 'none'],
])('%s is %s', (text, category) => {
  expect(likeliest(text)).toBe(category)
})

test('the scores are shares of one, likeliest first', () => {
  const { categories } = readText('Reminder: bring wellies.', world)
  expect(categories.reduce((sum, entry) => sum + entry.score, 0)).toBeCloseTo(1)
  expect(categories.map(entry => entry.score)).toEqual(
    categories.map(entry => entry.score).sort((a, b) => b - a),
  )
})

test('saying a word twice does not make it surer', () => {
  const score = (text: string) =>
    readText(text, world).categories.find(entry => entry.category === 'newsletter')!.score
  expect(score('newsletter newsletter newsletter')).toBe(score('newsletter'))
})

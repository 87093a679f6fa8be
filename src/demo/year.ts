import type { Scene } from './pictures.ts'

/** A post of the demo's past year, as somebody wrote it. `month` 9 is September, the beginning. */
export interface PastPost {
  month: number
  category: string
  text: string
  picture?: { scene: Scene; altText: string }
}

/** A school's year, month by month. Both schools live through it, a few days apart. */
export const YEAR: readonly PastPost[] = [
  post(12, 'reminder', 'Reminder: Christmas jumper day is on Friday. Bright colours are just as welcome.'),
  post(
    12,
    'event',
    'The winter fair is on Saturday from 11am to 2pm. Come for the carols and the cake stall.',
    {
      scene: 'fair',
      altText: 'Four striped stalls on a green field.',
    },
  ),
  post(
    12,
    'greeting',
    'A peaceful Christmas and a happy new year to all our families. School opens again on 5 January.',
  ),
  post(1, 'alert', 'School is closed today because of the snow. Work is set on the website. Stay warm.', {
    scene: 'snow',
    altText: 'The school building under thick snow.',
  }),
  post(1, 'reminder', 'Clubs begin again on Monday. The list is in the newsletter.'),
  post(1, 'newsletter', 'The January newsletter is on our website, with term dates and the new lunch menu.'),
  post(
    1,
    'activity',
    'Year 6 have been mixing colours in science this week and writing down what they saw.',
    {
      scene: 'science',
      altText: 'Four flasks with coloured water on a bench.',
    },
  ),
  post(
    2,
    'event',
    'Parents’ evenings are on 10 and 12 February, from 3.30pm to 6.30pm. Book a time at the office.',
  ),
  post(2, 'greeting', 'Happy Lunar New Year to everybody who celebrates it.'),
  post(
    2,
    'vacancy',
    'We are looking for a midday supervisor, five days a week in term time. Forms are at the office.',
  ),
  post(
    2,
    'feedback',
    'Tell us what you think about homework: the short survey is on our website until Friday.',
  ),
  post(3, 'activity', 'Our library has a whole new shelf of poetry, chosen by Year 5.', {
    scene: 'books',
    altText: 'A shelf of books in many colours.',
  }),
  post(
    3,
    'event',
    'World Book Day is on Thursday. Come as a character, or bring the book that you love most.',
  ),
  post(3, 'reminder', 'Reminder: the deadline for swimming forms is this Friday.'),
  post(3, 'greeting', 'Ramadan Mubarak to all our families who are fasting.'),
  post(3, 'activity', 'The daffodils that Year 1 planted in October are out.', {
    scene: 'garden',
    altText: 'A bed of yellow and orange flowers.',
  }),
  post(4, 'alert', 'The car park is closed on Tuesday while the road is mended. Use the front gate.'),
  post(4, 'newsletter', 'The spring newsletter is on our website, with photos of the new pond.'),
  post(4, 'event', 'Our spring concert is on Thursday at 2pm in the hall. Everybody is welcome.', {
    scene: 'music',
    altText: 'Notes on five lines.',
  }),
  post(
    4,
    'achievement',
    'Our eco team has won the county green flag for the second year. Well done, all of you.',
  ),
  post(5, 'reminder', 'Reminder: sun hats and water bottles, now that it is warm.'),
  post(5, 'activity', 'Sports day practice has begun on the top field.', {
    scene: 'field',
    altText: 'Six flags in a row on a green field.',
  }),
  post(5, 'event', 'Sports day is on 19 June for the whole school. Bring a picnic.'),
  post(5, 'vacancy', 'Could you hear children read for an hour a week? We would love more volunteers.'),
  post(6, 'activity', 'Year 3 visited the windmill and ground their own flour.'),
  post(6, 'achievement', 'Our netball team came second in the district final. What a season.'),
  post(
    6,
    'event',
    'The summer fair is on Saturday from noon to 3pm, with the bouncy castle and plants to buy.',
    {
      scene: 'fair',
      altText: 'Stalls with pointed roofs in the sun.',
    },
  ),
  post(6, 'greeting', 'Eid Mubarak to our families.'),
  post(7, 'event', 'The leavers’ assembly is on 20 July at 9.15am.', {
    scene: 'hall',
    altText: 'A red curtain behind an empty stage.',
  }),
  post(7, 'newsletter', 'The last newsletter of the year is on our website. Thank you for everything.'),
  post(7, 'reminder', 'Reminder: term ends on 21 July at 1.30pm.'),
  post(9, 'alert', 'Welcome back. The new gate on the lane is open from 8.35am.'),
  post(9, 'reminder', 'Reminder: PE is on Mondays and Thursdays this term.'),
  post(9, 'newsletter', 'The September newsletter is on our website, with the names of the new clubs.'),
  post(9, 'activity', 'The reception garden is being dug over, ready for bulbs.', {
    scene: 'garden',
    altText: 'A flower bed in front of low hills.',
  }),
  post(10, 'event', 'Harvest assembly is on Friday at 9.15am. Tins and packets for the food bank, please.'),
  post(10, 'activity', 'Year 5 have been writing music for the harvest assembly.', {
    scene: 'music',
    altText: 'Seven dark notes on a stave.',
  }),
  post(10, 'feedback', 'What went well this term? Our two-minute survey is on the website.'),
  post(10, 'greeting', 'Happy Diwali to all our families.'),
  post(11, 'reminder', 'Reminder: flu vaccination forms are due back on Wednesday.'),
  post(11, 'event', 'The book fair is in the library all week after school.', {
    scene: 'books',
    altText: 'Thirteen books upright on a table.',
  }),
  post(11, 'activity', 'Remembrance: the whole school stood in silence together in the hall this morning.'),
]

function post(month: number, category: string, text: string, picture?: PastPost['picture']): PastPost {
  return { month, category, text, ...(picture && { picture }) }
}

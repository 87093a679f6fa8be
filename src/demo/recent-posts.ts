import type { Scene } from './pictures.ts'

/** A post of the last weeks, as somebody wrote it for one account. */
export interface RecentPost {
  /** An account of `official-accounts.ts`: `heron-lane/x`. */
  account: string
  daysAgo: number
  category: string
  text: string
  picture?: { scene: Scene; altText: string }
}

export const RECENT: readonly RecentPost[] = [
  post(
    'heron-lane/facebook',
    2,
    'event',
    'Our winter fair is on Saturday from 11am to 2pm, with carols in the hall.',
    {
      scene: 'fair',
      altText: 'Four striped stalls on a green field.',
    },
  ),
  post('mill-road/facebook', 2, 'activity', 'Thank you for coming to our open morning. The hall was full.'),
  post(
    'heron-lane/x',
    40,
    'alert',
    'The lane is closed for road works until Friday. Please use the back gate.',
  ),
  post('heron-lane/x', 17, 'reminder', 'Reminder: school photographs are on Thursday morning.'),
  post('heron-lane/x', 3, 'event', 'The winter fair is on Saturday from 11am to 2pm. Everybody is welcome.'),
  post('mill-road/x', 24, 'vacancy', 'We are looking for a lunchtime supervisor. Forms are at the office.'),
  post('mill-road/x', 5, 'newsletter', 'Our newsletter is out. It is on the school website.'),
  post('heron-lane/instagram', 31, 'activity', 'The pond is full again after the rain.', {
    scene: 'garden',
    altText: 'Tall orange and yellow flowers in front of low hills.',
  }),
  post('heron-lane/instagram', 4, 'activity', 'New books for the library have come, and need shelves.', {
    scene: 'books',
    altText: 'A row of bright books on a wooden table.',
  }),
  post('mill-road/instagram', 12, 'event', 'The hall is ready for the harvest concert tonight.', {
    scene: 'hall',
    altText: 'A red curtain behind an empty stage.',
  }),
  post('mill-road/instagram', 6, 'activity', 'Colours that change: science week has begun.', {
    scene: 'science',
    altText: 'Four flasks with coloured water on a bench.',
  }),
  post('trust/linkedin', 33, 'vacancy', 'We are looking for a finance officer, four days a week.'),
  post('trust/linkedin', 1, 'achievement', 'Both our schools have kept their green flag for a third year.'),
]

function post(
  account: string,
  daysAgo: number,
  category: string,
  text: string,
  picture?: RecentPost['picture'],
): RecentPost {
  return { account, daysAgo, category, text, ...(picture && { picture }) }
}

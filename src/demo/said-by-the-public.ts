/** What the invented public of the demo writes under the newest post of an account, or on its page. */
export interface PublicWords {
  /** An account of `official-accounts.ts`: `heron-lane/facebook`. */
  account: string
  author: string
  hoursAgo: number
  text: string
  /** Under no post of ours. Default: under the newest. */
  onPage?: true
}

/**
 * One of every sort that a moderator meets: kind, a question, critical, a complaint, abusive, spam, a personal detail,
 * and what the designated safeguarding lead must see at once, by an adult and by a child. Nobody in it exists.
 */
export const SAID: readonly PublicWords[] = [
  said('heron-lane/facebook', 'Maria Silva', 30, 'Thank you to everybody who made this happen. We loved it.'),
  said('heron-lane/facebook', 'Dan Whitby', 26, 'What time do the doors open, and is there parking?'),
  said(
    'heron-lane/facebook',
    'Joanne Pike',
    22,
    'I am disappointed that we only heard about this two days before. Please tell working parents sooner.',
  ),
  said('heron-lane/facebook', 'Kev Marlow', 9, 'Your teachers are useless idiots, the lot of you.'),
  said(
    'heron-lane/facebook',
    'Easy Loans 4U',
    7,
    'Need cash before payday? Click www.easy-loans.example now!!!',
  ),
  said(
    'heron-lane/facebook',
    'Anon Parent',
    3,
    'A girl in my son’s class told him that she is scared to go home because her stepdad hits her.',
  ),
  {
    ...said('heron-lane/facebook', 'Priya Shah', 20, 'Has anybody found a blue lunch box by the front gate?'),
    onPage: true,
  },
  said('mill-road/facebook', 'Tom Ferris', 28, 'Well done to all the staff. A lovely morning.'),
  said(
    'mill-road/facebook',
    'Lena Brandt',
    12,
    'I have written to the office three times about the bullying and nobody has answered. I want to complain.',
  ),
  said(
    'mill-road/facebook',
    'Ray Cope',
    6,
    'Can somebody ring me about the trip? My number is 07700 900318.',
  ),
  said('heron-lane/instagram', 'fen.gran', 25, 'How lovely! Can we lend some of ours?'),
  said('heron-lane/instagram', 'follow.boost', 8, 'DM us for 10k followers, cheap and fast!'),
  said(
    'heron-lane/instagram',
    'jay.k',
    2,
    'I’m in Year 6 and I don’t want to come back on Monday. Please don’t tell my mum.',
  ),
  said('mill-road/instagram', 'sam_reads', 16, 'Which day is the parents’ afternoon?'),
  said('heron-lane/x', 'Chris Dale', 21, 'Looking forward to it.'),
  said(
    'heron-lane/x',
    'Bitter Bill',
    5,
    'What a waste of money, as always. Sack the clown who runs this school.',
  ),
  {
    ...said('heron-lane/x', 'Fen Radio', 14, 'Who can tell us more about the winter fair on air on Friday?'),
    onPage: true,
  },
  said(
    'mill-road/x',
    'Aisha Karim',
    18,
    'The link on the website does not work on my phone. Could you look?',
  ),
  said('trust/linkedin', 'Morag Ellis', 15, 'Congratulations to both schools.'),
  said('trust/linkedin', 'Ted Barlow', 4, 'And yet you are cutting teaching assistants. Hard to square.'),
  said('heron-lane/youtube', 'Grandad Joe', 19, 'Watched it twice. Wonderful singing.'),
  said('heron-lane/youtube', 'xX_gamer_Xx', 6, 'cringe lol your choir is trash'),
]

function said(account: string, author: string, hoursAgo: number, text: string): PublicWords {
  return { account, author, hoursAgo, text }
}

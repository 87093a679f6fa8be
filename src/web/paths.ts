/** Every address of the staff app, and the screen that answers it. A `$` part is an id. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  setUp: '/set-up',
  welcome: '/welcome',
  posts: '/posts',
  newPost: '/posts/new',
  library: '/posts/library',
  composer: '/posts/$id',
  approval: '/posts/$id/decide',
  comments: '/comments',
  enterComment: '/comments/enter',
  reportComment: '/report-comment',
  handTasks: '/comments/by-hand',
  decided: '/comments/decided',
  blocks: '/comments/blocks',
  blockProposal: '/comments/blocks/$id',
  challenges: '/comments/challenges',
  suggest: '/suggest',
  suggestions: '/suggestions',
  calendar: '/calendar',
  accounts: '/accounts',
  connecting: '/accounts/connecting',
  foundPosts: '/accounts/found',
  referrals: '/comments/referrals',
  reviews: '/comments/second-looks',
  learning: '/comments/learning',
  report: '/comments/report',
  publishing: '/comments/report/publishing',
  templates: '/comments/answers',
  place: '/comments/answers/details',
  following: '/accounts/following',
  register: '/register',
  importRegister: '/register/import',
  families: '/register/families',
  pictureComplaints: '/register/complaints',
  withdrawals: '/register/withdrawals',
  withdrawMany: '/register/withdrawals/many',
  withdrawal: '/register/withdrawals/$id',
  person: '/register/$id',
  concerns: '/concerns',
  reportConcern: '/concerns/report',
  case: '/concerns/$id',
  policy: '/policy',
  clause: '/policy/$id',
  evidence: '/evidence',
  people: '/people',
  me: '/me',
} as const

export type ScreenId = keyof typeof paths

const patterns = Object.values(paths).map(path => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}/?$`))

/** Whether the staff app answers this address; everything else is the server's. */
export const isOurs = (path: string): boolean => {
  const bare = path.split(/[?#]/)[0] ?? path
  return patterns.some(pattern => pattern.test(bare))
}

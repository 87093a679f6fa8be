import type { Screens } from './router.tsx'

/** Each screen in a chunk of its own. */
export const screens: Screens = {
  home: () => import('./wired/home.tsx'),
  signIn: () => import('./wired/sign-in.tsx'),
  welcome: () => import('./wired/welcome.tsx'),
  setUp: () => import('./wired/set-up.tsx'),
  posts: () => import('./wired/posts.tsx'),
  newPost: () => import('./wired/new-post.tsx'),
  composer: () => import('./wired/post.tsx'),
  approval: () => import('./wired/approval.tsx'),
  comments: () => import('./wired/moderation/desk.tsx'),
  enterComment: () => import('./wired/moderation/enter-comment.tsx'),
  suggest: () => import('./wired/suggest.tsx'),
  suggestions: () => import('./wired/suggestions.tsx'),
  calendar: () => import('./wired/calendar.tsx'),
  accounts: () => import('./wired/accounts.tsx'),
  connecting: () => import('./wired/connecting.tsx'),
  foundPosts: () => import('./wired/found-posts.tsx'),
  register: () => import('./wired/register.tsx'),
  importRegister: () => import('./wired/import.tsx'),
  person: () => import('./wired/person.tsx'),
  policy: () => import('./wired/policy.tsx'),
  clause: () => import('./wired/clause.tsx'),
  evidence: () => import('./wired/evidence.tsx'),
  people: () => import('./wired/people.tsx'),
  me: () => import('./wired/me.tsx'),
}

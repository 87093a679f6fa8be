import { ProblemPage } from './pages/problem.tsx'
import type { Screens } from './router.tsx'

/**
 * Stands in until a page is wired to the API (the second round of deliverable 10): fetches the page's chunk, as the
 * wired screen will, and says that it is not connected.
 */
const notWired = (load: () => Promise<unknown>) => async () => {
  await load()
  return { Screen: NotConnected }
}

function NotConnected() {
  return (
    <main id="main" tabIndex={-1}>
      <ProblemPage message="This page is not connected to the server yet." onAgain={null} />
    </main>
  )
}

/** Each screen in a chunk of its own. */
export const screens: Screens = {
  home: () => import('./wired/home.tsx'),
  signIn: () => import('./wired/sign-in.tsx'),
  welcome: () => import('./wired/welcome.tsx'),
  setUp: notWired(() =>
    Promise.all([
      import('./pages/set-up/set-up.tsx'),
      import('./pages/set-up/trust-step.tsx'),
      import('./pages/set-up/schools-step.tsx'),
      import('./pages/set-up/policy-step.tsx'),
      import('./pages/set-up/people-step.tsx'),
    ]),
  ),
  posts: () => import('./wired/posts.tsx'),
  newPost: () => import('./wired/new-post.tsx'),
  composer: () => import('./wired/post.tsx'),
  approval: () => import('./wired/approval.tsx'),
  suggest: () => import('./wired/suggest.tsx'),
  suggestions: () => import('./wired/suggestions.tsx'),
  calendar: notWired(() => import('./pages/calendar.tsx')),
  accounts: () => import('./wired/accounts.tsx'),
  register: notWired(() => import('./pages/register/register.tsx')),
  importRegister: notWired(() => import('./pages/register/import.tsx')),
  person: notWired(() => import('./pages/register/person.tsx')),
  policy: notWired(() => import('./pages/policy/policy.tsx')),
  clause: notWired(() => import('./pages/policy/clause.tsx')),
  evidence: () => import('./wired/evidence.tsx'),
  people: () => import('./wired/people.tsx'),
  me: () => import('./wired/me.tsx'),
}

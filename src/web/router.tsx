import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type ErrorComponentProps,
  type RouterHistory,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { NotFoundPage, ProblemPage } from './pages/problem.tsx'
import { paths, type ScreenId } from './paths.ts'

/** A screen: a page wired to the API. Each is a chunk of its own, fetched when it is first opened. */
export type Screens = Record<ScreenId, () => Promise<{ Screen: ComponentType }>>

/** The router over the screens. Its history is the browser's unless a test brings its own. */
export function makeRouter(screens: Screens, history?: RouterHistory) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: AloneNotFound, errorComponent: Alone })
  const routes = Object.entries(paths).map(([id, path]) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(screens[id as ScreenId], 'Screen'),
    }),
  )
  return createRouter({
    routeTree: root.addChildren(routes),
    defaultPreload: 'intent',
    scrollRestoration: true,
    ...(history && { history }),
  })
}

export type Router = ReturnType<typeof makeRouter>

/**
 * After a move, focus goes to the new page's heading and the tab bears its name. A heading comes when the page's
 * data does, and may change with it ("Three things wait"), so the document is watched.
 */
export function followFocus(router: Router): () => void {
  let arriving = false
  const look = () => {
    const heading = document.querySelector<HTMLElement>('main h1')
    const title = heading ? `${heading.textContent} · Copybook` : 'Copybook'
    if (document.title !== title) document.title = title
    if (!arriving || !heading) return
    arriving = false
    heading.focus({ preventScroll: true })
  }
  const watch = new MutationObserver(look)
  watch.observe(document.body, { childList: true, subtree: true, characterData: true })
  const stop = router.subscribe('onRendered', ({ pathChanged }) => {
    arriving = pathChanged
    look()
  })
  return () => {
    watch.disconnect()
    stop()
  }
}

function AloneNotFound() {
  return (
    <main id="main" tabIndex={-1}>
      <NotFoundPage />
    </main>
  )
}

function Alone({ error, reset }: ErrorComponentProps) {
  return (
    <main id="main" tabIndex={-1}>
      <ProblemPage
        message={error instanceof Error ? error.message : 'Something on our side did not answer.'}
        onAgain={reset}
      />
    </main>
  )
}

import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeClient, type Doing } from './api/client.ts'
import { Api, makeQueryClient } from './api/hooks.tsx'
import { keep } from './api/kept.ts'
import './look/index.css'
import { isOurs, paths } from './paths.ts'
import { followFocus, makeRouter } from './router.tsx'
import { screens } from './screens.tsx'
import { followLinks } from './shell/links.ts'
import { Frame } from './shell/frame.tsx'

const router = makeRouter(screens)

/** What the composer keeps by itself, so that it is not offered a second time. */
const keptElsewhere = ['posts.save-variant', 'posts.save-picture']

/** Leads to a page at the door; what was typed waits there for its person. */
const leadTo = (path: string, doing: Doing | null) => {
  if (location.pathname === paths.signIn || location.pathname === paths.welcome) return
  const worthKeeping = doing !== null && !keptElsewhere.includes(doing.operation)
  keep({ path: location.pathname + location.search, doing: worthKeeping ? doing : null })
  router.history.push(path)
}

const client = makeClient({
  onSignedOut: doing => leadTo(paths.signIn, doing),
  onSecondStepNeeded: doing => leadTo(`${paths.me}?second-step`, doing),
})

followLinks(path => router.history.push(path), isOurs)
followFocus(router)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Api client={client} queries={makeQueryClient()}>
      <Frame>
        <RouterProvider router={router} />
      </Frame>
    </Api>
  </StrictMode>,
)

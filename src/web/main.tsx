import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeClient } from './api/client.ts'
import { Api, makeQueryClient } from './api/hooks.tsx'
import { keep } from './api/kept.ts'
import './look/index.css'
import { isOurs, paths } from './paths.ts'
import { followFocus, makeRouter } from './router.tsx'
import { screens } from './screens.tsx'
import { followLinks } from './shell/links.ts'
import { Frame } from './shell/shell.tsx'

const router = makeRouter(screens)

/** A session that ended leads to sign-in; what was typed waits there for its person. */
const client = makeClient({
  onSignedOut: (operation, input) => {
    const here = location.pathname + location.search
    if (location.pathname !== paths.signIn) {
      keep({ path: here, operation, input })
      router.history.push(paths.signIn)
    }
  },
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

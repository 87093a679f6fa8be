/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import { AppError } from '../platform/errors.ts'
import { parseInput } from '../platform/operations/input.ts'
import { roleNames } from '../people/roles.ts'
import type { DemoPerson } from './demo-people.ts'
import { demoPeople } from './demo-people.ts'
import type { HttpParts } from './http.ts'
import { publicSheet } from './public-sheet.ts'

/**
 * In a demo's database only: a page with a button for each of its fictional people. Opening the page or
 * following its link changes nothing; the button does.
 */
export function demoRoutes(parts: Pick<HttpParts, 'db' | 'signIn' | 'services' | 'webDirectory'>): Hono {
  const app = new Hono()
  app.get('/demo', async c =>
    c.html(
      <DemoPage
        people={await demoPeople(parts.db)}
        only={c.req.query('as')}
        sheet={await publicSheet(parts.webDirectory)}
      />,
    ),
  )
  app.post('/demo', async c => {
    if (c.req.header('origin') !== new URL(parts.services.publicUrl).origin) {
      throw new AppError('not-permitted', 'Open the demo page and press the button there.')
    }
    const { userId } = parseInput(z.object({ userId: z.uuid() }), await c.req.parseBody())
    const answer = await parts.signIn.handler(
      new Request(`${parts.services.publicUrl}/api/auth/demo/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: new URL(parts.services.publicUrl).origin },
        body: JSON.stringify({ userId }),
      }),
    )
    if (!answer.ok) throw new AppError('not-found', 'There is nobody of that name in this demo.')
    const headers = new Headers({ location: '/' })
    for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie)
    return new Response(null, { status: 303, headers })
  })
  return app
}

interface DemoPageProps {
  people: readonly DemoPerson[]
  only: string | undefined
  sheet: string
}

function DemoPage({ people, only, sheet }: DemoPageProps) {
  const shown = only ? people.filter(person => person.userId === only) : people
  const schools = [...new Set(shown.map(person => person.school))]
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Demo · Copybook</title>
        <link rel="stylesheet" href={sheet} />
      </head>
      <body>
        <header class="top">
          <div>
            <p class="school">Copybook</p>
          </div>
        </header>
        <main class="page">
          <h1>Whose day would you like to see?</h1>
          <p class="lead">
            Everybody here is invented, and so are the networks. Nothing you do leaves this computer.
          </p>
          {schools.map(school => (
            <section class="sheet" key={school}>
              <h2>{school}</h2>
              {shown
                .filter(person => person.school === school)
                .map(person => (
                  <form method="post" action="/demo" class="q choose" key={person.userId}>
                    <input type="hidden" name="userId" value={person.userId} />
                    <div>
                      <h3>{person.name}</h3>
                      <p class="small">{describe(person)}</p>
                    </div>
                    <button class="btn second">
                      Sign in<span class="sr"> as {person.name}</span>
                    </button>
                  </form>
                ))}
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}

function describe(person: DemoPerson): string {
  return person.roles
    .map(({ role, standsInFor }) => roleNames[role] + (standsInFor ? `, standing in for ${standsInFor}` : ''))
    .join(' · ')
}

/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import { figuresForEverybody, publicCounts } from '../moderation/reports/figures-for-everybody.ts'
import type { PublicCount, PublicFigures, ShownCount } from '../moderation/reports/figures-for-everybody.ts'
import { AppError } from '../platform/errors.ts'
import type { HttpParts } from './http.ts'
import { publicSheet } from './public-sheet.ts'

/** As long as a copy of the page is good: what is asked by everybody is not counted for everybody. */
const CACHE_SECONDS = 600

/**
 * The page of a trust's figures for everybody, where the trust publishes them: counts only. Asks for no cookie and sets
 * none; a trust that publishes none and one that there is not look the same.
 */
export function publicFigures({ runner, webDirectory }: Pick<HttpParts, 'runner' | 'webDirectory'>): Hono {
  const app = new Hono()
  app.get('/figures/:trustId', async c => {
    const trustId = z.uuid().safeParse(c.req.param('trustId'))
    const figures = trustId.success
      ? await runner.runSystem(trustId.data, 'public-figures', figuresForEverybody)
      : null
    if (!figures) throw new AppError('not-found', 'There are no such figures.')
    c.header('cache-control', `public, max-age=${CACHE_SECONDS}`)
    return c.html(<FiguresPage figures={figures} sheet={await publicSheet(webDirectory)} />)
  })
  return app
}

const labels: Readonly<Record<PublicCount, string>> = {
  decided: 'Comments decided',
  removed: 'Removed or hidden',
  answered: 'Answered',
  referred: 'Handed to who looks after complaints',
  blocked: 'Writers blocked',
  challenged: 'Removals that their writers challenged',
  overturned: 'Put back after a challenge',
}

function FiguresPage({ figures, sheet }: { figures: PublicFigures; sheet: string }) {
  const { trust, period, hideBelow, rows } = figures
  const say = (count: ShownCount) => (count === null ? `fewer than ${hideBelow}` : String(count))
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Comments on our pages · ${trust}`}</title>
        <link rel="stylesheet" href={sheet} />
      </head>
      <body>
        <header class="top">
          <div>
            <p class="school">{trust}</p>
          </div>
        </header>
        <main class="page">
          <h1>Comments on our pages</h1>
          <p class="lead">
            {`${period.name}, from ${said(period.from)} to ${said(period.until)}. We remove abuse, spam, private details and adverts. We answer criticism.`}
          </p>
          {rows.map(({ name, counts }) => (
            <section class="sheet" key={name}>
              <h2>{name}</h2>
              <dl>
                {publicCounts.map(key => (
                  <>
                    <dt>{labels[key]}</dt>
                    <dd>{say(counts[key])}</dd>
                  </>
                ))}
              </dl>
            </section>
          ))}
          <p>
            {hideBelow > 0
              ? `Counts from 1 to ${hideBelow - 1} are not shown. Nobody is named here, and what belongs to a child’s safety is in no count.`
              : 'Nobody is named here, and what belongs to a child’s safety is in no count.'}
          </p>
        </main>
      </body>
    </html>
  )
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const said = (date: string): string => day.format(new Date(`${date}T00:00:00Z`))

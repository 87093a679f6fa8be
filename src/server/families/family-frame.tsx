/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx'
import type { Language } from '../../consent/families/tables.ts'
import { LANGUAGES } from '../../consent/families/tables.ts'
import { PublicPage } from '../public-page.tsx'
import { phrases } from './phrases/phrases.ts'

interface FrameProps {
  language: Language
  title: string
  school: string
  sheet: string
  /** Where this page is, for the links to its other languages. */
  at: string
}

/** A family's page in its language, with links to the others. */
export function FamilyFrame({ language, title, school, sheet, at, children }: PropsWithChildren<FrameProps>) {
  const { tag, dir, skip, language: label } = phrases[language]
  return (
    <PublicPage
      title={title}
      whose={school}
      sheet={sheet}
      lang={tag}
      dir={dir}
      skip={skip}
      beside={
        <nav class="lang" aria-label={label}>
          {LANGUAGES.filter(other => other !== language).map(other => (
            <a
              key={other}
              href={`${at}?lang=${other}`}
              lang={phrases[other].tag}
              hreflang={phrases[other].tag}
            >
              {phrases[other].self}
            </a>
          ))}
        </nav>
      }
    >
      {children}
    </PublicPage>
  )
}

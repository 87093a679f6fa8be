/** @jsxImportSource hono/jsx */
import type { Language } from '../../consent/families/tables.ts'
import { FamilyFrame } from './family-frame.tsx'
import { phrases } from './phrases/phrases.ts'

/** The one page of every link that leads nowhere, whatever the reason: it tells of nobody that they are here. */
export function LinkOverPage({ language, sheet }: { language: Language; sheet: string }) {
  const { over } = phrases[language]
  return (
    <FamilyFrame language={language} title={over.title} school="Copybook" sheet={sheet} at="/family">
      <p class="lead">{over.lead}</p>
      <section class="sheet">
        <p>{over.what}</p>
      </section>
    </FamilyFrame>
  )
}

export function TooManyPage({ language, sheet }: { language: Language; sheet: string }) {
  const { tooMany } = phrases[language]
  return (
    <FamilyFrame language={language} title={tooMany.title} school="Copybook" sheet={sheet} at="/family">
      <p class="lead">{tooMany.lead}</p>
    </FamilyFrame>
  )
}

import { useRouter, useRouterState } from '@tanstack/react-router'
import { useQueryOf } from '../api/hooks.tsx'
import { PolicyPage } from '../pages/policy/policy.tsx'
import { InBook } from './book.tsx'
import { Loaded } from './loaded.tsx'
import { NoPolicyYet } from './policy-none.tsx'
import { PolicyVersions } from './policy-versions.tsx'
import { gapsOf, openSection, rowsOf, sectionsOf } from './policy-shown.ts'

export function Screen() {
  return (
    <InBook section="policy">
      <Policy />
    </InBook>
  )
}

function Policy() {
  const router = useRouter()
  const policy = useQueryOf('governance.policy', {})
  const asked = useRouterState({
    select: state => new URLSearchParams(state.location.searchStr).get('section'),
  })
  // 409: a trust that has adopted none yet.
  if (policy.error?.status === 409) return <NoPolicyYet />
  return (
    <Loaded query={policy}>
      {data => {
        const sections = sectionsOf(data)
        const open = openSection(data, asked)
        const ref = sections.find(({ section }) => section === open?.id)
        if (!open || !ref) return null
        return (
          <PolicyPage
            pack={{
              title: data.title,
              approved: data.approved.says,
              review: data.review.says,
              inForce: data.inForce,
              clauses: data.sections.reduce((sum, { clauses }) => sum + clauses.length, 0),
            }}
            sections={sections}
            open={ref}
            clauses={rowsOf(open)}
            gaps={gapsOf(data, open)}
            ourDefaults={data.ourDefaults}
            onSection={section => router.history.push(`/policy?section=${section}`)}
          >
            <PolicyVersions />
          </PolicyPage>
        )
      }}
    </Loaded>
  )
}

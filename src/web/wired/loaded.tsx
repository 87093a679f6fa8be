import type { ReactNode } from 'react'
import type { ApiError } from '../api/error.ts'
import { NotFoundPage, NotYoursPage, ProblemPage } from '../pages/problem.tsx'

/** As much of a query as it takes to show it. */
export interface Asked<T> {
  data: T | undefined
  error: ApiError | null
  refetch: () => unknown
}

interface LoadedProps<T> {
  query: Asked<T>
  children: (data: T) => ReactNode
}

/** Shows a page once its data is there; says in a sentence what went wrong where it never comes. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failed error={query.error} onAgain={() => void query.refetch()} />
  return (
    <p className="meta opening" role="status">
      Opening the page…
    </p>
  )
}

function Failed({ error, onAgain }: { error: ApiError; onAgain: () => void }) {
  if (error.status === 404) return <NotFoundPage />
  if (error.status === 403) return <NotYoursPage />
  return <ProblemPage message={error.message} onAgain={onAgain} />
}

import {
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query'
import { createContext, useContext, type ReactNode } from 'react'
import type { ApiShape, Client, InputOf, NameOf, OutputOf } from './client.ts'
import { ApiError } from './error.ts'

const ClientContext = createContext<Client<ApiShape> | null>(null)

/** What the server refused it will refuse again; only a broken line is tried once more. */
const worthAnotherTry = (failures: number, error: Error) =>
  failures < 1 && error instanceof ApiError && (error.status === 0 || error.status >= 502)

export const makeQueryClient = () =>
  new QueryClient({ defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 10_000 } } })

interface ApiProps {
  client: Client<ApiShape>
  queries: QueryClient
  children: ReactNode
}

/** Gives every screen the client and the cache of what was read. */
export function Api({ client, queries, children }: ApiProps) {
  return (
    <QueryClientProvider client={queries}>
      <ClientContext.Provider value={client}>{children}</ClientContext.Provider>
    </QueryClientProvider>
  )
}

/** The client itself, for what is neither a page's data nor a press: the marks as one types. */
export function useClient(): Client<ApiShape> {
  const client = useContext(ClientContext)
  if (!client) throw new Error('useClient outside <Api>')
  return client
}

/** A page's data. A question that is stale by the time of its answer is called off. */
export function useQueryOf<N extends NameOf<ApiShape>>(name: N, input: InputOf<ApiShape, N>) {
  const client = useClient()
  return useQuery<OutputOf<ApiShape, N>, ApiError>({
    queryKey: [name, input],
    queryFn: ({ signal }) => client.query(name, input, signal),
  })
}

/** What running one operation gives a page: `mutate`, whether it runs, what the server said. */
export type RunOf<A, N extends keyof A> = UseMutationResult<OutputOf<A, N>, ApiError, InputOf<A, N>>

/**
 * Runs an operation. Afterwards every query of the same room is asked again ("posts.decide" refreshes "posts.*"),
 * and home, which counts what waits.
 */
export function useRun<N extends NameOf<ApiShape>>(name: N): RunOf<ApiShape, N> {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: InputOf<ApiShape, N>) => client.run(name, input),
    onSettled: () => {
      const room = name.split('.')[0]
      return queries.invalidateQueries({
        predicate: query => {
          const asked = String(query.queryKey[0]).split('.')[0]
          return asked === room || asked === 'home'
        },
      })
    },
  })
}

import {
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query'
import { createContext, useContext, type ReactNode } from 'react'
import type { Client, InputOf, OperationName, OutputOf, QueryName, StaffApi } from './client.ts'
import { ApiError } from './error.ts'
import { runThen, type After } from './run-then.ts'

const ClientContext = createContext<Client<StaffApi> | null>(null)

/** What the server refused it will refuse again; only a broken line is tried once more. */
const worthAnotherTry = (failures: number, error: Error) =>
  failures < 1 && error instanceof ApiError && (error.status === 0 || error.status >= 502)

export const makeQueryClient = () =>
  new QueryClient({ defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 10_000 } } })

interface ApiProps {
  client: Client<StaffApi>
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
export function useClient(): Client<StaffApi> {
  const client = useContext(ClientContext)
  if (!client) throw new Error('useClient outside <Api>')
  return client
}

interface Asking {
  /** False: not asked yet, or not at all by this person. */
  enabled?: boolean
  /** Keep showing the answer to the last input until the new one is there. */
  keepLast?: boolean
}

/** A page's data. A question that is stale by the time of its answer is called off. */
export function useQueryOf<N extends QueryName<StaffApi>>(
  name: N,
  input: InputOf<StaffApi, N>,
  { enabled = true, keepLast = false }: Asking = {},
) {
  const client = useClient()
  return useQuery<OutputOf<StaffApi, N>, ApiError>({
    queryKey: [name, input],
    queryFn: ({ signal }) => client.query(name, input, signal),
    enabled,
    ...(keepLast && { placeholderData: previous => previous }),
  })
}

type Mutation<N extends OperationName<StaffApi>> = UseMutationResult<
  OutputOf<StaffApi, N>,
  ApiError,
  InputOf<StaffApi, N>
>

/** What running one operation gives a page: `mutate`, whether it runs, what the server said. */
export type RunOf<N extends OperationName<StaffApi>> = Omit<Mutation<N>, 'mutate'> & {
  /** Runs it; what comes after is called also where the form that asked is gone by then. */
  mutate: (input: InputOf<StaffApi, N>, after?: After<OutputOf<StaffApi, N>, ApiError>) => void
}

/** Runs an operation. Afterwards what is on show is asked again: one decision moves several pages. */
export function useRun<N extends OperationName<StaffApi>>(name: N): RunOf<N> {
  const client = useClient()
  const queries = useQueryClient()
  const run: Mutation<N> = useMutation({
    mutationFn: (input: InputOf<StaffApi, N>) => client.run(name, input),
    onSettled: () => queries.invalidateQueries(),
  })
  return { ...run, mutate: (input, after) => runThen(run.mutateAsync, input, after) }
}

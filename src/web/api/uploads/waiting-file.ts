/** A file that somebody chose for a post, until the post has it. */
export interface WaitingFile {
  /** Ours; they are sent in its order. */
  key: string
  /** Who chose it: on a telephone that several share, nobody sends somebody else's. */
  personId: string
  postId: string
  kind: 'picture' | 'film'
  /** As the telephone calls it, for the line that shows its progress; never sent. */
  name: string
  file: Blob
  /** Of the upload that has begun; null: none yet. */
  uploadId: string | null
}

/** Where they wait, so that neither a reload nor a dead zone loses one. */
export interface WaitingFiles {
  all(): Promise<WaitingFile[]>
  put(file: WaitingFile): Promise<void>
  remove(key: string): Promise<void>
}

const STORE = 'files'

/** In IndexedDB, which takes files of any size. Where it is forbidden they wait in this tab alone. */
export function waitingFiles(): WaitingFiles {
  const inTab = filesInTab()
  const opened = open().catch(() => null)
  return {
    async all() {
      const database = await opened
      return database ? asked<WaitingFile[]>(at(database, 'readonly').getAll()) : inTab.all()
    },
    async put(file) {
      const database = await opened
      if (database) await asked(at(database, 'readwrite').put(file))
      else await inTab.put(file)
    },
    async remove(key) {
      const database = await opened
      if (database) await asked(at(database, 'readwrite').delete(key))
      else await inTab.remove(key)
    },
  }
}

/** In memory. */
export function filesInTab(): WaitingFiles {
  const files = new Map<string, WaitingFile>()
  return {
    all: async () => [...files.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    put: async file => void files.set(file.key, file),
    remove: async key => void files.delete(key),
  }
}

const at = (database: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore =>
  database.transaction(STORE, mode).objectStore(STORE)

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('copybook-uploads', 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath: 'key' }))
  return asked(request)
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps no files.')))
  })
}

import type { Book } from '../shell/cover.tsx'

const covers: readonly Book['cover'][] = ['petrol', 'plum', 'brick', 'bottle', 'slate', 'moss']

/** Each school's book, its cover by its place in the trust. */
export const booksOf = (schools: readonly { id: string; name: string }[]): Book[] =>
  schools.map(({ id, name }, index) => ({ id, name, cover: covers[index % covers.length] ?? 'petrol' }))

const key = 'copybook.school'

/** The school that was open last on this device, if it is still one of somebody's; else the first. */
export function openBook(books: readonly Book[], storage: Storage = localStorage): Book | null {
  const kept = storage.getItem(key)
  return books.find(book => book.id === kept) ?? books[0] ?? null
}

export function keepOpenBook(id: string, storage: Storage = localStorage): void {
  storage.setItem(key, id)
}

import type { TestApp } from './test-app.ts'

/** Puts what the examples of posts need into the world, each made by the operation that makes it. */
export async function furnishPosts(_app: TestApp): Promise<void> {}

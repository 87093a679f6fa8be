/** Where YouTube and Google really are; a stand-in is all of them at its one address. */
export function youtubeOrigins(standIn?: string) {
  return {
    origin: standIn ?? 'https://www.googleapis.com',
    tokenOrigin: standIn ?? 'https://oauth2.googleapis.com',
    signInOrigin: standIn ?? 'https://accounts.google.com',
    watchOrigin: standIn ?? 'https://www.youtube.com',
    studioOrigin: standIn ?? 'https://studio.youtube.com',
  } as const
}

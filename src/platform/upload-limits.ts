const MB = 1024 * 1024

/** One picture from a phone, and room to spare. */
export const LARGEST_UPLOAD = 25 * MB
/** A film: ten minutes as a phone takes it. It goes to the disk as it comes. */
export const LARGEST_FILM = 512 * MB
/** A part of one that is sent in parts: half a minute on a bad line, so that little is sent twice. */
export const LARGEST_PART = 4 * MB

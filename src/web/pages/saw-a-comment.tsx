/** The way to tell the moderators of a comment, for whoever works here. */
export function SawAComment() {
  return (
    <p className="meta">
      Saw a comment on our page that should be looked at? <a href="/report-comment">Report a comment</a>
    </p>
  )
}

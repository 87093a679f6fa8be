/** The file is no picture that we take. The message is for whoever chose it. */
export class UnreadablePicture extends Error {
  constructor(message = 'This picture is damaged. Take or export it again.') {
    super(message)
    this.name = 'UnreadablePicture'
  }
}

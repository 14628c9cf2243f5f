/** A typed date that cannot be understood one way only. The message is a sentence for the person who typed it. */
export class Unclear extends Error {
  override name = 'Unclear';
}

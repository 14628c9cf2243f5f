/** A stream that keeps what is written, each write on its own. */
export function stream(options: { readonly isTTY?: boolean; readonly columns?: number } = {}) {
  const writes: string[] = [];
  return {
    ...options,
    writes,
    write: (text: string) => void writes.push(text),
    get text() {
      return writes.join('');
    },
  };
}

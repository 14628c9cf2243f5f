/**
 * Plain rows, drawn by `out.table` at the terminal's width and by `documents/` as Markdown.
 * Cells hold text as the user typed it; whoever draws them makes it safe.
 */
export type Table = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
};

/** `grow` columns give way first when the terminal is narrow; the others keep their width. */
export type Column = { readonly title: string; readonly align?: 'left' | 'right'; readonly grow?: boolean };

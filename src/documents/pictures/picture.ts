/** Something drawn: as Mermaid, which stands in Markdown, and as SVG, which stands in HTML. */
export type Picture = { readonly mermaid: string; readonly svg: string };

/** Elements of ours; whatever else looks like one has been typed by somebody. */
const known = new Set(
  'html head meta title style body nav main h1 h2 h3 h4 h5 h6 p ul ol li a em strong del code pre blockquote br hr input div table thead tbody tr th td figure svg rect line circle path text header dl dt dd span footer'.split(
    ' ',
  ),
);

/** Everything in a page that could do or fetch something: elements, attributes and addresses that we do not write. */
export function strangeIn(page: string): readonly string[] {
  return [...page.replace(/<style>.*?<\/style>/s, '').matchAll(/<([a-z!?][^\s/>]*)([^>]*)>/gi)].flatMap(
    ([tag, name, attributes]) => {
      if (/^!doctype$/i.test(name!)) return [];
      const strange = !known.has(name!.toLowerCase());
      const acts = /\s(?:on\w+|src|srcset|srcdoc|action|formaction|data|poster|xlink:href|ping)\s*=/i.test(
        attributes!,
      );
      const href = /\shref="([^"]*)"/.exec(attributes!)?.[1];
      const leads =
        href !== undefined &&
        !/^(?:https?:\/\/|mailto:|xmpp:|[a-z0-9./-]+\.html$)/i.test(href) &&
        href !== '';
      return strange || acts || leads ? [tag] : [];
    },
  );
}

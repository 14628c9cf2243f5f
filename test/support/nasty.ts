/** A small random source that gives the same numbers on every machine. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const pieces = [
  ...'\\`*_{}[]<>()#+-.!|~&:=@$^"\'/?%;,',
  ...[
    'a',
    'b ',
    ' x',
    'Ada',
    '1',
    '12',
    'ä',
    '王',
    '🙂',
    '👩‍💻',
    'e\u0301',
    '\u00a0',
    '\u3000',
    ' ',
    '  ',
    '   ',
    '    ',
    '\t',
  ],
  ...[
    '**',
    '__',
    '~~',
    '```',
    '~~~',
    '---',
    '===',
    '***',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '1) ',
    '2026. ',
    '# ',
    '###### ',
    '> ',
    '|',
    ' | ',
    '|---|',
    ':--',
    '--:',
  ],
  ...[
    '<b>',
    '</div>',
    '<script>',
    '<!-- ',
    '-->',
    '<?x',
    '<![CDATA[',
    '<a href="x">',
    '&amp;',
    '&#35;',
    '&lt',
    '&copy;',
  ],
  ...[
    '[x]',
    '[x](y)',
    '![x](y)',
    '[a]: b',
    '[^1]',
    '[^1]: ',
    '[ ] ',
    '](',
    '[a](javascript:alert(1))',
    '<javascript:x>',
  ],
  ...[
    'http://',
    'https://a.org',
    'HTTPS://A.org/_x_',
    'www.',
    'www.x.org',
    'ada@x.org',
    '<ada@x.org>',
    'mailto:a@b.c',
    'xmpp:a@b.c/d',
    'ftp://x',
  ],
  ...[
    '{{ x }}',
    '{% y %}',
    '$x$',
    '$$',
    '\\(',
    '\\\\',
    '\\|',
    ':-:',
    '::: note',
    '\u202e',
    '\u2066',
    '\u200f',
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u0085',
    '\u2028',
    '\ud800',
    '\udc00',
    '\ufeff',
  ],
];

/** Texts of everything that means something to Markdown, YAML, a terminal or a template. */
export function nasty(count: number, seed: number, more: readonly string[] = []): readonly string[] {
  const next = seeded(seed);
  const all = [...pieces, ...more];
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(9) }, () => all[next(all.length)]).join(''),
  );
}

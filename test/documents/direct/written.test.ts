import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { written } from '../../../src/documents/direct/written.ts';
import { noLinks } from '../../../src/documents/links.ts';
import { createLiquid, filters } from '../../../src/documents/render.ts';
import { vaultOf } from '../../../src/documents/vault.ts';
import type { Journal } from '../../../src/domain/journal.ts';
import { nasty, seeded } from '../../support/nasty.ts';
import { randomJournal } from '../../support/randomjournal.ts';
import { rich } from '../../support/vault.ts';

const liquid = createLiquid();

/** What LiquidJS makes of a view, or that it refuses it. */
function asked(parsed: Template[], view: object): string | Error {
  try {
    return liquid.renderSync(parsed, view);
  } catch (error) {
    return error as Error;
  }
}

const shipped: readonly (readonly [name: string, text: string])[] = readdirSync('templates', {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => /\.(?:md|html)$/.test(name) && !name.startsWith('guide'))
  .map((name) => [name.replaceAll('\\', '/'), readFileSync(join('templates', name), 'utf8')]);

type Dice = { readonly below: (count: number) => number; readonly texts: readonly string[] };
const diceOf = (seed: number): Dice => ({
  below: seeded(seed * 7919 + 1),
  texts: [...nasty(40, seed), '', 'Ada', '{{ title }}', '{% if x %}', '2026-11-24', 'a\nb\n\nc'],
});

/** Anything that a view could hold where these names are looked for: most of it in the wrong place. */
function anything({ below, texts }: Dice, names: readonly string[], depth = 2): unknown {
  const deeper = () => anything({ below, texts }, names, depth - 1);
  switch (below(depth === 0 ? 6 : 10)) {
    case 0:
      return null;
    case 1:
      return below(5) - 1;
    case 2:
      return below(2) === 0;
    case 3:
    case 4:
    case 5:
      return texts[below(texts.length)];
    case 6:
      return Array.from({ length: below(4) }, () => texts[below(texts.length)]);
    case 7:
      return Array.from({ length: below(4) }, deeper);
    default:
      return Object.fromEntries(names.filter(() => below(4) > 0).map((name) => [name, deeper()]));
  }
}

const codeOf = (text: string) => [...text.matchAll(/\{[{%](.*?)[%}]\}/g)].map(([, code]) => code!).join(' ');

/** What a template names, so that all it looks for may be there. */
const namesIn = (text: string) => [...new Set(codeOf(text).match(/(?<![.\w])[a-z_]\w*/g) ?? [])];
/** And what it looks for in that. */
const partsIn = (text: string) => [...new Set(codeOf(text).match(/(?<=\.)[a-z_]\w*/g) ?? [])];

/** How many of so many random views it answers by itself; what it says is what LiquidJS says. */
function answeredOf(text: string, seed: number, count: number): number {
  const parsed = liquid.parse(text);
  const direct = written(parsed, filters);
  const [names, parts] = [namesIn(text), partsIn(text)];
  const dice = diceOf(seed);
  let answered = 0;
  for (let i = 0; i < count; i += 1) {
    const view = Object.fromEntries(
      names.filter(() => dice.below(40) > 0).map((name) => [name, anything(dice, parts)]),
    );
    const made = direct?.(view) ?? null;
    if (made === null) continue;
    answered += 1;
    expect(made).toBe(asked(parsed, view));
  }
  return answered;
}

describe('a template written out as a function', () => {
  it.each(shipped)('says what LiquidJS says, or nothing: %s', (name, text) => {
    // Letters are written one at a time; notes by the thousand.
    if (!name.startsWith('messages/')) expect(written(liquid.parse(text), filters)).not.toBeNull();
    answeredOf(text, shipped.findIndex(([one]) => one === name) + 1, 60);
  });

  const journals: readonly (readonly [string, Journal])[] = [
    ['the rich journal', rich],
    ...[1, 2, 3, 4, 5, 6].map((seed) => [`random journal ${seed}`, randomJournal(seed)] as const),
  ];

  it.each(journals)('gives every note by itself, byte for byte: %s', async (_, journal) => {
    const parsed = new Map(shipped.map(([name, text]) => [name, liquid.parse(text)]));
    const met: string[] = [];
    const fill = async (template: string, view: object) => {
      const name = template.includes('.') ? template : `${template}.md`;
      const direct = written(parsed.get(name)!, filters)!(view);
      expect(direct, name).toBe(asked(parsed.get(name)!, view));
      met.push(name);
      return direct!;
    };
    const pen = { link: noLinks, has: () => true, fill };
    for (const note of [...vaultOf(journal, '2026-11-21', { print: true }).values()].flat())
      await fill(note.template, await note.view(pen));
    expect(met).toContain('person.md');
  });
});

describe('a template of one’s own', () => {
  const operands = ['a', 'a', 'a.b', 'a.b', 'b', 'b.size', 'a.size', '"a"', '1', 'true'];
  const rare = ['a.first', 'a.b.c', 'nil', 'empty', 'forloop', 'a[0]', '(1..2)'];
  const operators = ['==', '!=', '>', '<', '>=', '<=', 'contains', 'and', 'or'];
  const filterUses = [
    ...['bullets', 'numbered', 'quote', 'date', 'first', 'last', 'size', 'upcase', 'escape'],
    ...['join', "join: ', '", 'join: a', "default: 'x'", 'default: b', 'default: a.b, allow_false: true'],
  ];

  /** A template that nobody would write, of all that Liquid knows. */
  function made({ below, texts }: Dice, depth: number): string {
    const one = <Of>(of: readonly Of[]): Of => of[below(of.length)]!;
    const dash = () => one(['', '', '-']);
    const tag = (code: string) => `{%${dash()} ${code} ${dash()}%}`;
    const filter = () => (below(6) === 0 ? ` | ${one(filterUses)}` : '');
    const value = () => one(below(20) === 0 ? rare : operands);
    const condition = () =>
      Array.from({ length: 1 + below(3) }, value).reduce(
        (before, next) => `${before} ${one(operators)} ${next}`,
      );
    const inside = () => (depth === 0 ? 'x' : made({ below, texts }, depth - 1));
    const usual: readonly (() => string)[] = [
      () => one([' text ', '\n', '# A\n\n', '  \n']),
      () => `{{${dash()} ${below(4) === 0 ? condition() : value()}${filter()}${filter()} ${dash()}}}`,
      () => `{{ ${value()}${filter()} }}`,
      () => `${tag(`if ${condition()}`)}${inside()}${tag('endif')}`,
      () =>
        `${tag(`if ${condition()}`)}${inside()}${tag(`elsif ${value()}`)}${inside()}${tag('else')}${inside()}${tag('endif')}`,
      () => `${tag(`unless ${value()}`)}${inside()}${tag(`elsif ${value()}`)}${inside()}${tag('endunless')}`,
      () => `${tag(`unless not ${value()}`)}${inside()}${tag('else')}${inside()}${tag('endunless')}`,
      () => `${tag('for c in a')}${inside()}{{ forloop.index }}{{ c }}${tag('endfor')}`,
      () =>
        `${tag('for a in b')}${inside()}{% if forloop.last %}{{ a }}{% endif %}${tag('else')}${inside()}${tag('endfor')}`,
    ];
    const odd: readonly (() => string)[] = [
      () => `${tag(`for c in a${one([' limit:1', ' reversed', ' offset:1'])}`)}${inside()}${tag('endfor')}`,
      () => `${tag('assign b = a')}${tag('capture c')}${inside()}${tag('endcapture')}`,
      () =>
        `${tag('for c in a')}${one(['{% break %}', '{% continue %}', '{% cycle 1, 2 %}'])}${tag('endfor')}`,
      () => one(['{% comment %}x{% endcomment %}', '{% raw %}{{ a }}{% endraw %}', '{% # x %}']),
      () => `${tag(`case ${value()}`)}${tag('when "a"')}${inside()}${tag('endcase')}`,
    ];
    const kind = () => one(below(25) === 0 ? odd : usual)();
    return Array.from({ length: 1 + below(4) }, kind).join('');
  }

  it('means what it means to LiquidJS', () => {
    const dice = diceOf(11);
    let answered = 0;
    for (let i = 0; i < 1000; i += 1) answered += answeredOf(made(dice, 2), i, 4);
    expect(answered).toBeGreaterThan(200);
  });

  it.each([
    ['a tag it does not know', '{% assign x = 1 %}{{ x }}', { a: 1 }],
    ['a name that is not there', '{{ persn }}', { person: 'Ada' }],
    ['a name on a road not taken', '{% if a or persn %}x{% endif %}', { a: true }],
    [
      'what every loop has',
      '{% for a in x %}{% if forloop.constructor %}y{% endif %}{% endfor %}',
      { x: [1] },
    ],
    ['what every object has', '{{ toString }}{{ a.constructor }}', { a: {} }],
    [
      'a loop without an end',
      '{% for a in x %}{% for b in x %}{% for c in x %}.{% endfor %}{% endfor %}{% endfor %}',
      {
        x: Array.from({ length: 100 }, (_, i) => i),
      },
    ],
  ])('is LiquidJS’s to render: %s', (_, text, view) => {
    expect(written(liquid.parse(text), filters)?.(view) ?? null).toBeNull();
  });
});

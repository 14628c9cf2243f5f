import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/domain/page.ts';
import { paintFor } from '../../src/machine/out.ts';
import { drawPage } from '../../src/machine/page.ts';
import { width } from '../../src/machine/text.ts';

const paint = paintFor({}, {}, true);
const page: Page = {
  title: 'Ada Lovelace',
  lead: 'Lead, Acme',
  facts: [
    { label: 'stage', value: 'active' },
    { label: 'notes', value: `One line.\nAnother ${'word '.repeat(30)}` },
  ],
  sections: [
    {
      id: 'open',
      title: 'To do between you',
      items: [
        { text: `You: ${'write '.repeat(20)}`, record: 'cd222222', short: 'cd22' },
        { text: 'They: read', record: null, short: null },
      ],
    },
  ],
  next: { say: 'Prepare the meeting.', command: 'mentor prep ada' },
};

describe('a page', () => {
  it('is wrapped at the width of a terminal, under where each thing begins', () => {
    const lines = drawPage(page, 40, { paint }).split('\n');
    expect(lines.filter((line) => width(line) > 40)).toEqual([]);
    expect(lines).toContain('  stage  active');
    expect(lines).toContain('         Another word word word word');
    expect(lines).toContain('  - You: write write write write write');
    expect(lines.filter((line) => /^ {4}(write )+\(cd22\)$/.test(line))).toHaveLength(1);
  });

  it('is a line a thing where nobody looks at it', () => {
    expect(drawPage(page, null, { paint }).split('\n')).toContain(`  - You: ${'write '.repeat(20)}(cd22)`);
  });

  it('ends with what to do and how to open what it names', () => {
    expect(drawPage(page, 80, { paint })).toMatch(
      /Next\n {2}Prepare the meeting\.\n {4}mentor prep ada\n\nThe letters at .*: mentor show cd22\n$/,
    );
  });

  it('obeys nothing that was typed', () => {
    const odd = { ...page, title: 'Ada\x1b[2J', facts: [{ label: 'notes', value: 'a\x1b]0;x\x07b\u202e' }] };
    expect(drawPage(odd, 80, { paint })).not.toMatch(/[\x1b\x07\u202e]/);
  });

  it('sets titles bold and what is beside the point dim', () => {
    const drawn = drawPage(page, 80, { paint: paintFor({ isTTY: true }, {}, false) });
    expect(drawn).toContain('\x1b[1mTo do between you\x1b[22m');
    expect(drawn).toContain('\x1b[2m(cd22)\x1b[22m');
  });
});
